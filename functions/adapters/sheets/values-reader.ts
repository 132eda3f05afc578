import type { Cell } from '../../domain/values.ts';

/** What `values:batchGetByDataFilter` answers, of the fields that are asked for. */
export interface ValuesAnswer {
  readonly valueRanges?: readonly {
    readonly valueRange?: { readonly range?: string; readonly values?: readonly (readonly Cell[])[] };
    readonly dataFilters?: readonly { readonly gridRange?: { readonly sheetId?: number } }[];
  }[];
}

export interface ValuesReaderOptions {
  /** Bytes that are kept as they come until somebody wants to know what they say: most books have no more. Default 8 MiB. */
  readonly keep?: number;
  /** Of a larger one so much is parsed at a time, characters. Default 1 Mi. */
  readonly piece?: number;
}

/**
 * Takes the answer in as its bytes come. A book of 50,000 rows is 25 MB, and as text twice that beside the values themselves: a large one is
 * parsed in pieces while it comes, so that neither is ever in memory as a whole.
 */
export class ValuesReader {
  readonly #keep: number;
  readonly #piece: number;
  #kept: Buffer[] = [];
  #size = 0;
  #pieces: PieceReader | undefined;

  constructor({ keep = 8 << 20, piece = 1 << 20 }: ValuesReaderOptions = {}) {
    this.#keep = keep;
    this.#piece = piece;
  }

  push(chunk: Buffer): void {
    this.#size += chunk.byteLength;
    if (this.#pieces === undefined) this.#kept.push(chunk);
    else this.#pieces.push(chunk);
    if (this.#size <= this.#keep || this.#pieces !== undefined) return;
    this.#pieces = new PieceReader(this.#piece);
    for (const each of this.#kept) this.#pieces.push(each);
    this.#kept = [];
  }

  /** @throws SyntaxError when it is not the JSON of such an answer */
  answer(): ValuesAnswer {
    return this.#pieces?.answer() ?? (JSON.parse(Buffer.concat(this.#kept).toString('utf8')) as ValuesAnswer);
  }
}

const [QUOTE, BACKSLASH] = [0x22, 0x5c];
const [BRACKET, BRACKET_END, BRACE, BRACE_END] = [0x5b, 0x5d, 0x7b, 0x7d];
/** `{ valueRanges [ { valueRange { values [`: an array at this depth holds the rows of a tab. */
const ROWS = 5;

/** Follows the brackets of the JSON, cuts the rows out and puts the number of their list in their place. */
class PieceReader {
  readonly #piece: number;
  readonly #decoder = new TextDecoder();
  /** Decoded and not looked at yet. */
  #text = '';
  #frame = '';
  readonly #lists: Cell[][][] = [];
  #depth = 0;
  #inRows = false;
  #inString = false;
  #escaped = false;
  /** A row that has begun in an earlier piece. */
  #begun = '';

  constructor(piece: number) {
    this.#piece = piece;
  }

  push(chunk: Buffer): void {
    this.#text += this.#decoder.decode(chunk, { stream: true });
    if (this.#text.length < this.#piece) return;
    this.#read(this.#text);
    this.#text = '';
  }

  #read(piece: string): void {
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
    this.#read(this.#text + this.#decoder.decode());
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
    const list = this.#lists.at(-1);
    for (const row of JSON.parse(`[${rows.replace(/^\s*,/, '')}]`) as Cell[][]) list?.push(row);
  }
}
