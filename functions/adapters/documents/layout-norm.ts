import type { DocumentFamily } from '../../domain/documents/official-document.ts';

/**
 * The measures of a family. Lengths in millimetres, sizes in points. Sources: Nghị định 30/2020/NĐ-CP, Phụ lục I; for the
 * Party the guidance of the office of the Central Committee (36-HD/VPTW). MTTQ lays out as Chính quyền.
 */
export interface LayoutNorm {
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  /** Share of the width that the issuer's side of the header takes. */
  readonly issuerShare: number;
  readonly sizes: {
    readonly nation: number;
    readonly motto: number;
    readonly issuer: number;
    readonly number: number;
    readonly date: number;
    readonly type: number;
    readonly subject: number;
    readonly letterSubject: number;
    readonly body: number;
    readonly table: number;
    readonly signature: number;
    readonly recipientsTitle: number;
    readonly recipients: number;
    readonly pageNumber: number;
  };
  /** First line, in millimetres. */
  readonly indent: number;
  /** Points between paragraphs. */
  readonly gap: number;
  readonly line: { readonly twips: number; readonly exact: boolean };
}

const state: LayoutNorm = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  issuerShare: 0.4,
  sizes: {
    nation: 13,
    motto: 14,
    issuer: 13,
    number: 13,
    date: 14,
    type: 14,
    subject: 14,
    letterSubject: 12,
    body: 14,
    table: 12,
    signature: 14,
    recipientsTitle: 12,
    recipients: 11,
    pageNumber: 14,
  },
  indent: 12.7,
  gap: 6,
  line: { twips: 264, exact: false },
};

const party: LayoutNorm = {
  margins: { top: 20, bottom: 20, left: 30, right: 15 },
  issuerShare: 0.46,
  sizes: {
    nation: 15,
    motto: 15,
    issuer: 14,
    number: 14,
    date: 14,
    type: 16,
    subject: 14,
    letterSubject: 12,
    body: 14,
    table: 12,
    signature: 14,
    recipientsTitle: 14,
    recipients: 12,
    pageNumber: 14,
  },
  indent: 10,
  gap: 6,
  line: { twips: 360, exact: true },
};

export const layoutNorms: Readonly<Record<DocumentFamily, LayoutNorm>> = {
  'chinh-quyen': state,
  mttq: state,
  dang: party,
};

/** A4, in twentieths of a point. */
export const page = { width: 11906, height: 16838 } as const;

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** Width between the margins, in twips. */
export const textWidthOf = (norm: LayoutNorm): number =>
  page.width - twips(norm.margins.left) - twips(norm.margins.right);
