import JSZip from 'jszip';

/** Reads what the writer packed, and holds it to the order of elements that ECMA-376 prescribes. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

export interface Package {
  readonly parts: ReadonlyMap<string, string>;
  readonly document: XmlElement;
  readonly styles: XmlElement;
}

export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const zip = await JSZip.loadAsync(bytes);
  const parts = new Map<string, string>();
  for (const file of zip.file(/\.(xml|rels)$/)) parts.set(file.name, await file.async('string'));
  return {
    parts,
    document: parseXml(parts.get('word/document.xml') ?? ''),
    styles: parseXml(parts.get('word/styles.xml') ?? ''),
  };
}

/** Enough of XML for packages of our own making. Throws on tags that do not match and on characters XML 1.0 forbids. */
export function parseXml(xml: string): XmlElement {
  if (/(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(xml)) throw new Error('a character XML forbids');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  for (const [, closing, name, attributes = '', self, text] of xml.matchAll(
    /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<]+)/g,
  )) {
    const parent = open.at(-1) ?? root;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) throw new Error(`a bare & in ${parent.name}`);
      parent.text += decode(text);
    } else if (closing && name) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
    } else if (name) {
      const element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(element);
      if (!self) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error('an element is not closed');
  return root.children[0] ?? root;
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]),
  );

const decode = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

export const children = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child) => child.name === name);

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  children(element, name)[0];

export function all(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
}

/** Text of a paragraph as a reader sees it; tabs and breaks as blanks. */
export const textOf = (element: XmlElement): string =>
  element.children.map((each) => (each.name === 'w:t' ? each.text : textOf(each))).join('');

export const styleOf = (paragraph: XmlElement): string =>
  child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '';

export const paragraphsOfStyle = (root: XmlElement, style: string): XmlElement[] =>
  all(root, 'w:p').filter((paragraph) => styleOf(paragraph) === style);

/** Order of children, ECMA-376 Part 1 (transitional), for the elements a package of ours can hold. */
const sequences: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tblCellMar': 'top left start bottom right end',
  'w:pBdr': 'top left bottom right between bar',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:docDefaults': 'rPrDefault pPrDefault',
  'w:styles': 'docDefaults latentStyles style',
  'w:document': 'background body',
  'w:p': 'pPr',
};

/** Elements in the wrong place, as a reader of the file would say it; none means Word opens it without repair. */
export function orderProblems(root: XmlElement): string[] {
  const own = sequences[root.name] === undefined ? [] : sequenceProblems(root, sequences[root.name] ?? '');
  return [...own, ...shapeProblems(root), ...root.children.flatMap(orderProblems)];
}

function sequenceProblems(element: XmlElement, sequence: string): string[] {
  const order = sequence.split(' ').map((name) => `w:${name}`);
  const isOpen = element.name === 'w:p' || element.name === 'w:tc';
  let last = 0;
  return element.children.flatMap((each) => {
    const place = order.indexOf(each.name);
    if (place < 0 && isOpen) {
      last = order.length;
      return [];
    }
    if (place < 0) return [`${each.name} is unknown in ${element.name}`];
    if (place < last) return [`${each.name} comes too late in ${element.name}`];
    last = place;
    return [];
  });
}

function shapeProblems(element: XmlElement): string[] {
  const last = element.children.at(-1)?.name;
  if (element.name === 'w:tc' && last !== 'w:p') return ['a cell must end with a paragraph'];
  if (element.name === 'w:body' && last !== 'w:sectPr') return ['the body must end with its section'];
  if (element.name === 'w:tr' && children(element, 'w:tc').length === 0) return ['a row without cells'];
  return [];
}

/** Parts the relations point at but the package lacks, and styles used but not defined. */
export function danglingReferences({ parts, document, styles }: Package): string[] {
  const defined = new Set(children(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']));
  const used = new Set(all(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']));
  const targets = [...(parts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+\.xml)"/g)];
  return [
    ...[...used].filter((style) => !defined.has(style)).map((style) => `style ${style}`),
    ...targets.map(([, target]) => `word/${target}`).filter((target) => !parts.has(target)),
  ];
}
