import { documentKinds, families } from '../../../sheets-templates/choices.ts';
import type { DocumentTemplate, Unit } from '../unit.ts';
import { cellText, linesOf } from './setting-line.ts';
import { type SettingsRow, settingsTabs, TabProblems } from './settings-tabs.ts';

const familyOf = { 'Chính quyền': 'chinh-quyen', Đảng: 'dang', MTTQ: 'mttq' } as const;

/** An office at the head of a text, in whatever letters. */
const office =
  /^(?:(?:KT|K\/T|Q)\.? )?(?:phó )?(?:chủ tịch|bí thư|chánh văn phòng|trưởng (?:ban|phòng|khối)|ủy viên|giám đốc)(?: thường trực| phụ trách)?(?= |$)/iu;

/** A name of up to six words; of bodies and offices in capitals it is told by their words. */
const isName = (text: string): boolean =>
  /^\p{L}[\p{L}'’.]*(?: \p{L}[\p{L}'’.]*){0,5}$/u.test(text) &&
  !office.test(text) &&
  !(text === text.toLocaleUpperCase('vi') && /\b(?:UBND|HĐND|MTTQ)\b|BAN |ĐẢNG |HỘI ĐỒNG|VĂN PHÒNG/u.test(text));

/**
 * `PHÓ BÍ THƯ, Nguyễn Văn Hải`: behind the last mark stands the name. Without a mark the name is what follows the office, or the
 * words in capitals.
 */
const splitSigner = (cell: string): { title: string; name: string } => {
  const [, title = '', name = ''] = /^(.*)(?:[,;/\n]|\s[-–]\s)(.*)$/su.exec(cell.trim()) ?? [];
  // `(đã ký)` is left to the letterhead.
  const bare = name.replace(/\(.*\)/u, '').trim();
  if (isName(bare)) return { title: title.trim(), name: name.trim() };
  const words = cell.trim().split(/\s+/);
  const firstOfName = words.findIndex((word) => /\p{Ll}/u.test(word));
  if (firstOfName > 0)
    return { title: words.slice(0, firstOfName).join(' '), name: words.slice(firstOfName).join(' ') };
  const held = office.exec(words.join(' '))?.[0];
  const rest = held === undefined ? '' : words.join(' ').slice(held.length).trim();
  if (held !== undefined && isName(rest) && rest.split(' ').every((word) => /^\p{Lu}/u.test(word)))
    return { title: held, name: rest };
  return firstOfName < 0 || held !== undefined ? { title: cell.trim(), name: '' } : { title: '', name: cell.trim() };
};

type Read = DocumentTemplate | { readonly column: string; readonly message: string };

const isKind = (text: string): text is DocumentTemplate['kind'] => (documentKinds as readonly string[]).includes(text);
const isFamily = (text: string): text is keyof typeof familyOf => (families as readonly string[]).includes(text);

/** A blank cell means: as in `Cài đặt`. */
const readTemplate = (kind: DocumentTemplate['kind'], row: SettingsRow): Read => {
  const text = (key: string): string => cellText(row[key]);
  const family = text('family');
  if (family !== '' && !isFamily(family)) {
    return { column: 'family', message: `thể thức “${family}” không có; chọn ${families.join(', ')}` };
  }
  const recipients = linesOf(text('recipients'));
  return {
    kind,
    ...(text('issuer') === '' ? {} : { issuer: text('issuer') }),
    ...(family === '' ? {} : { family: familyOf[family] }),
    ...(text('authority') === '' ? {} : { authority: text('authority') }),
    ...(text('signer') === '' ? {} : splitSigner(text('signer'))),
    ...(recipients.length === 0 ? {} : { recipients }),
  };
};

/** `Mẫu văn bản`: what differs from `Cài đặt`, kind by kind. A wrong line leaves the former template of its kind. */
export const readTemplates = (
  former: Unit,
  rows: readonly SettingsRow[],
  problems = new TabProblems(settingsTabs.documentTemplates),
) => {
  const templates = new Map<string, DocumentTemplate>();
  rows.forEach((row, index) => {
    const kind = cellText(row.kind);
    if (kind === '') {
      if (Object.values(row).some((cell) => cellText(cell) !== ''))
        problems.at(index, 'kind', 'chưa chọn loại văn bản');
      return;
    }
    if (!isKind(kind)) {
      problems.at(index, 'kind', `loại văn bản “${kind}” không có; chọn trong danh sách của ô`);
      return;
    }
    if (templates.has(kind)) {
      problems.at(index, 'kind', `“${kind}” đã có ở dòng trên; xóa một trong hai dòng`);
      return;
    }
    const read = readTemplate(kind, row);
    if ('message' in read) {
      problems.at(index, read.column, read.message);
      const before = former.templates.find((template) => template.kind === kind);
      if (before !== undefined) templates.set(kind, before);
    } else templates.set(kind, read);
  });
  return { templates: [...templates.values()], problems: problems.found };
};
