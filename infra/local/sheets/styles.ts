import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import type { Mask } from './fields-mask.ts';
import { applyMask } from './fields-mask.ts';

export type CellFormat = sheets_v4.Schema$CellFormat;
export type Validation = sheets_v4.Schema$DataValidationRule;

/** What a cell looks like and accepts, apart from its content. Links are content: they differ from cell to cell. */
export interface Style {
  readonly format?: CellFormat;
  readonly validation?: Validation;
}

export const PLAIN = 0;

/** Every style is held once and known by its number, so that a million equal cells cost a number each. */
export class StyleTable {
  readonly #styles: Style[] = [{}];
  readonly #ids = new Map<string, number>([['{}', PLAIN]]);
  #saved = 1;

  get(id: number): Style {
    return this.#styles[id] ?? {};
  }

  intern(style: Style): number {
    const key = stable(style);
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = this.#styles.push(style) - 1;
    this.#ids.set(key, id);
    return id;
  }

  /** The style with the masked parts of a format replaced. */
  withFormat(id: number, format: CellFormat | undefined, mask: Mask): number {
    const { format: old, ...rest } = this.get(id);
    const next = applyMask(old, format, mask);
    return this.intern(next === undefined ? rest : { ...rest, format: next });
  }

  withValidation(id: number, validation: Validation | undefined): number {
    const { validation: _old, ...rest } = this.get(id);
    return this.intern(validation === undefined ? rest : { ...rest, validation });
  }

  load(styles: Iterable<readonly [number, Style]>): void {
    for (const [id, style] of styles) {
      this.#styles[id] = style;
      this.#ids.set(stable(style), id);
    }
    this.#saved = this.#styles.length;
  }

  /** Styles made since the last commit. */
  unsaved(): { readonly id: number; readonly style: Style }[] {
    return this.#styles.slice(this.#saved).map((style, i) => ({ id: this.#saved + i, style }));
  }

  saved(): void {
    this.#saved = this.#styles.length;
  }
}

/** JSON whose key order does not depend on who wrote the object. */
function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (inner === null || typeof inner !== 'object' || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}
