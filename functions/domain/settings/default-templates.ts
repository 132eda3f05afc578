import { documentKinds } from '../../../sheets-templates/choices.ts';
import type { DocumentTemplate, Unit, UnitFile } from '../unit.ts';
import { authorityOf } from './issuers.ts';

/** `Mẫu văn bản` with nothing left open. */
export type CompleteTemplate = Required<DocumentTemplate>;

const mttqRecipients = ['TT Đảng ủy (b/c)', 'UBND', 'Các tổ chức thành viên', 'Lưu: MTTQ'];

/**
 * One template for every kind of document: what the unit file says of a kind, the rest from the unit's own issuer and signer.
 * A kind given to another family (Báo cáo giám sát is MTTQ's) takes the issuer and the form of signing of that family.
 */
export const completeTemplates = (
  file: UnitFile,
  issuer: Unit['issuer'],
  signer: Unit['signer'],
): readonly CompleteTemplate[] =>
  documentKinds.map((kind) => {
    const given = file.templates.find((template) => template.kind === kind);
    const family = given?.family ?? (kind === 'Báo cáo giám sát' ? 'mttq' : file.family);
    const own = family === file.family;
    const other = authorityOf(file, family);
    return {
      kind,
      family,
      issuer: given?.issuer ?? (own ? issuer.body : other.issuer.body),
      authority: given?.authority ?? (own ? signer.authority : other.signer.authority),
      title: given?.title ?? (own ? signer.title : other.signer.title),
      name: given?.name ?? (own ? signer.name : ''),
      recipients: given?.recipients ?? (own ? [...file.recipients] : mttqRecipients),
    };
  });
