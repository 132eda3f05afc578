import type { Cell } from '../../domain/values.ts';

/** What `values:batchGetByDataFilter` answers, of the fields that are asked for. */
export interface ValuesAnswer {
  readonly valueRanges?: readonly {
    readonly valueRange?: { readonly range?: string; readonly values?: readonly (readonly Cell[])[] };
    readonly dataFilters?: readonly { readonly gridRange?: { readonly sheetId?: number } }[];
  }[];
}

/** Most books are no larger. */
const PIECE = 1 << 20;

/**
 * The answer out of its bytes. A book of 50,000 rows is 25 MB, as text twice that, beside the values themselves: the rows of a large answer
 * are parsed in pieces. Takes the chunks out of the list, so that what has been read can go.
 * @param piece so much is parsed at a time, bytes
 * @throws SyntaxError when it is not the JSON of such an answer
 */
export function parseValues(chunks: Buffer[], piece = PIECE): ValuesAnswer {
  const size = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  if (size <= piece) return JSON.parse(Buffer.concat(chunks).toString('utf8')) as ValuesAnswer;
  const reader = new PieceReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let chunk = chunks.shift(); chunk !== undefined; chunk = chunks.shift()) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length < piece) continue;
    reader.push(text);
    text = '';
  }
  reader.push(text + decoder.decode());
  return reader.answer();
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];
/** `{ valueRanges [ { valueRange { values [`: an array at this depth holds the rows of a tab. */
const ROWS = 5;

/** Follows the brackets of the JSON, cuts the rows out and puts the number of their list in their place. */
class PieceReader {
  #frame = '';
  readonly #lists: Cell[][][] = [];
  #depth = 0;
  #inRows = false;
  #inString = false;
  #escaped = false;
  /** A row that has begun in an earlier piece. */
  #begun = '';

  push(piece: string): void {
    const text = this.#begun + piece;
    // Of text that is already known only the rows are still wanted.
    let from = 0;
    let complete = 0;
    for (let at = this.#begun.length; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#inString) this.#passString(code);
      else if (code === QUOTE) this.#inString = true;
      else if (code === BRACKET || code === BRACE) {
        this.#depth += 1;
        if (this.#depth !== ROWS || code !== BRACKET) continue;
        this.#inRows = true;
        this.#frame += `${text.slice(from, at + 1)}${this.#lists.push([]) - 1}`;
        from = at + 1;
        complete = from;
      } else if (code === BRACKET_END || code === BRACE_END) {
        this.#depth -= 1;
        if (this.#inRows && this.#depth === ROWS) complete = at + 1;
        if (!this.#inRows || this.#depth !== ROWS - 1) continue;
        this.#take(text.slice(from, complete));
        this.#inRows = false;
        from = at;
      }
    }
    if (this.#inRows) this.#take(text.slice(from, complete));
    else this.#frame += text.slice(from);
    this.#begun = this.#inRows ? text.slice(Math.max(from, complete)) : '';
  }

  answer(): ValuesAnswer {
    const answer = JSON.parse(this.#frame) as ValuesAnswer;
    return {
      valueRanges: (answer.valueRanges ?? []).map(({ valueRange, ...rest }) => {
        const values = this.#lists[Number(valueRange?.values?.[0])];
        return { ...rest, valueRange: { ...valueRange, ...(values === undefined ? {} : { values }) } };
      }),
    };
  }

  #passString(code: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (code === BACKSLASH) this.#escaped = true;
    else if (code === QUOTE) this.#inString = false;
  }

  #take(rows: string): void {
    const start = rows.charCodeAt(0) === COMMA ? 1 : 0;
    const list = this.#lists.at(-1);
    for (const row of JSON.parse(`[${rows.slice(start)}]`) as Cell[][]) list?.push(row);
  }
}
