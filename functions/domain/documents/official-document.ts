/**
 * An official document as content, free of layout: what the rules of a kind build and an adapter lays out as .docx by the norm
 * of its family (Nghị định 30/2020/NĐ-CP; Hướng dẫn 36-HD/VPTW for the Party).
 */

export type DocumentFamily = 'chinh-quyen' | 'dang' | 'mttq';

export interface OfficialDocument {
  readonly family: DocumentFamily;
  readonly header: {
    /** Printed over the issuer; `null` prints none. */
    readonly parent: string | null;
    readonly issuer: string;
    /** The number as registered, or blank: a draft shows `Số:      /TB-UBND`. */
    readonly number: string;
    /** `TB-UBND`, `TB/ĐU`: what follows the number; blank for a paper that carries no number. */
    readonly symbol: string;
    readonly place: string;
    /** ISO day of issue, or `null` in a draft: `ngày     tháng     năm 2023`. */
    readonly date: string | null;
    readonly year: number;
  };
  /** `THÔNG BÁO`; `null` for a công văn, which carries `V/v …` under the number. */
  readonly type: string | null;
  readonly subject: string;
  readonly addressees?: readonly string[];
  readonly bases?: readonly string[];
  readonly body: readonly Block[];
  /** One, or two for minutes: the chair, then the secretary. */
  readonly signatures: readonly Signature[];
  /** Without dash and end mark; the last is `Lưu …`. */
  readonly recipients: readonly string[];
  /** What follows the signature from a new page: the form that goes with an invitation, the wide table of a report. */
  readonly annex?: { readonly orientation: 'portrait' | 'landscape'; readonly blocks: readonly Block[] };
}

export type Block =
  | { readonly block: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | {
      readonly block: 'paragraph';
      readonly runs: readonly Run[];
      readonly align?: 'left' | 'center' | 'justify';
      readonly indent?: boolean;
    }
  | { readonly block: 'list'; readonly items: readonly (readonly Run[])[] }
  | {
      readonly block: 'table';
      readonly columns: readonly TableColumn[];
      /** A row of one text in a table of several columns is the title of a group and goes across the table. */
      readonly rows: readonly (readonly string[])[];
      /** Only places text side by side: no lines and no header row. */
      readonly borderless?: boolean;
      /** Small type, for a paper that has to stay short. */
      readonly compact?: boolean;
    }
  | { readonly block: 'form-line'; readonly label: string }
  | { readonly block: 'page-break' };

export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface TableColumn {
  readonly header: string;
  /** Share of the width; the shares of a table add up to 1. */
  readonly width: number;
  readonly align?: 'left' | 'center';
}

export interface Signature {
  /** `TM. ỦY BAN NHÂN DÂN`, `T/M BAN THƯỜNG VỤ`; blank for none. */
  readonly authority: string;
  /** `CHỦ TỊCH`; further lines for a deputy: `KT. CHỦ TỊCH` / `PHÓ CHỦ TỊCH`. */
  readonly titles: readonly string[];
  readonly name: string;
}

/** An office's own .docx cannot be used; the message names the file's field and says what to do. */
export class TemplateBroken extends Error {
  override readonly name = 'TemplateBroken';
}

/** Port: an office's own .docx with named fields in double braces instead of the built-in layout. */
export interface TemplateFiller {
  /** @throws TemplateBroken naming the field that is unknown, missing, unclosed or not alone in its paragraph. */
  fill(template: Uint8Array, document: OfficialDocument): Promise<Uint8Array>;
}

/** Port: lays a document out as a Word file. */
export interface DocumentWriter {
  write(document: OfficialDocument): Promise<Uint8Array>;
  /** One file of several documents of one family, each from a new page with its own header: the letters of a session. */
  writeSet(documents: readonly OfficialDocument[]): Promise<Uint8Array>;
}
