import { documentKinds, families } from '../../../sheets-templates/choices.ts';
import type { DocumentTemplate, Unit } from '../unit.ts';
import { cellText, linesOf } from './setting-line.ts';
import { type SettingsRow, settingsTabs, TabProblems } from './settings-tabs.ts';

const familyOf = { 'Chính quyền': 'chinh-quyen', Đảng: 'dang', MTTQ: 'mttq' } as const;

const isCapitals = (word: string): boolean => word === word.toLocaleUpperCase('vi') && /\p{Lu}{2}/u.test(word);

/**
 * `PHÓ BÍ THƯ, Nguyễn Văn Hải`, or without the comma: the words in capitals are the office, the rest is the name.
 */
const splitSigner = (cell: string): { title: string; name: string } => {
  const comma = cell.lastIndexOf(',');
  const behind = cell.slice(comma + 1).trim();
  if (comma >= 0 && !isCapitals(behind)) return { title: cell.slice(0, comma).trim(), name: behind };
  const words = cell.split(/\s+/);
  const firstOfName = words.findIndex((word) => /\p{Ll}/u.test(word));
  if (firstOfName < 0) return { title: cell.trim(), name: '' };
  return { title: words.slice(0, firstOfName).join(' '), name: words.slice(firstOfName).join(' ') };
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
