/**
 * Text as XML 1.0 may carry it: control characters, lone surrogates and non-characters are removed (Word refuses a package
 * that holds one), line ends become `\n`, Unicode is composed (TCVN 6909:2001). Markup is escaped by the writer of the XML.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\v\f\u0085]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}|\p{Cs}/gu, '')
    .normalize('NFC');
}
