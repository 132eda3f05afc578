import type { z } from 'zod';

/** `['officials', 2, 'email']` → `officials[2].email`. */
export const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');

const typeNames: Readonly<Record<string, string>> = {
  string: 'chữ trong dấu ngoặc kép',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách […]',
  object: 'nhóm mục {…}',
};

const formatMessage = (format: string): string =>
  format === 'email' ? 'không phải địa chỉ thư điện tử' : `không đúng dạng (${format})`;

/** The Vietnamese of what zod found; `undefined` keeps the message that the schema itself gives. */
export const inVietnamese = (issue: z.core.$ZodRawIssue): string | undefined => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'còn thiếu' : `phải là ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `phải là một trong: ${issue.values.map(String).join(', ')}`;
    case 'too_small':
      return issue.origin === 'string' ? 'không được để trống' : `phải từ ${issue.minimum} trở lên`;
    case 'too_big':
      return issue.origin === 'string' ? `dài quá ${issue.maximum} ký tự` : `không được quá ${issue.maximum}`;
    case 'invalid_format':
      return formatMessage(issue.format);
    case 'unrecognized_keys':
      return `không có mục ${issue.keys.join(', ')} (viết sai tên?)`;
    default:
      return undefined;
  }
};
