import type { PhraseMatch, Phrases } from './phrases.ts';
import { type Tokens, tokenise } from './tokens.ts';

/** A petition made ready once for all the questions asked about it. */
export class PetitionText {
  readonly marked: boolean;
  readonly tokens: Tokens;
  readonly #text: string;

  constructor(content: string) {
    // Longer texts (a cell holds up to 50,000 characters) have said what they are about by then.
    this.#text = content.slice(0, 4000).normalize('NFC');
    this.tokens = tokenise(this.#text);
    this.marked = this.tokens.marked;
  }

  find<T>(phrases: Phrases<T>): PhraseMatch<T>[] {
    return phrases.find(this.tokens);
  }

  /** Words as typed, each once. */
  words(matches: readonly PhraseMatch<unknown>[]): string[] {
    const texts = matches.map(({ from, to }) => this.#text.slice(this.tokens.starts[from], this.tokens.ends[to - 1]));
    return [...new Set(texts.map((text) => text.toLowerCase()))];
  }
}
