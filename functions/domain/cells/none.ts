import { foldDiacritics } from '../text/fold.ts';

const none =
  /^(?:\(?(?:khong|ko|k|chua)(?: (?:co|ro|biet|dung|su dung|lien lac duoc|xac dinh|cung cap|ghi|de lai|nho|so|dien thoai|sdt|dt|ten))*\)?|n\/?a|none|x+|[-–—.…_*?\s]+)$/;

/** Whether the text says that there is nothing to write: `không có`, `ko`, `chưa rõ`, `-`, `…`. */
export const meansNone = (text: string): boolean => none.test(foldDiacritics(text));
