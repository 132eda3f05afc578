import { withoutPhones } from './without-phones.ts';

/** What a number of a person's papers, account or insurance is called, with and without diacritics. */
const called = [
  'CCCD|CMND|CMTND|CMT|căn cước|can cuoc|chứng minh (?:nhân dân|thư)|chung minh (?:nhan dan|thu)|hộ chiếu|ho chieu',
  'định danh|dinh danh|tài khoản|tai khoan|STK|BHXH|BHYT|bảo hiểm (?:xã hội|y tế)|bao hiem (?:xa hoi|y te)',
].join('|');
const digits = String.raw`(?:\d(?:[\s.·-]{0,2}\d){8,18}|[A-Z]\d{7})(?!\d)`;
/** Behind its name, which is kept; a sum of money may follow `tài khoản`, too. */
const named = new RegExp(
  String.raw`(?<![\p{L}\d])((?:${called})(?![\p{L}\d])[^\d;\n]{0,30}?)(?<!\d)[A-Z]{0,2}${digits}(?!\s*(?:đồng|đ|triệu|tỷ|VNĐ|VND)(?!\p{L}))`,
  'giu',
);
/** Without a name: twelve digits from 0 are a citizen's number (Nghị định 137/2015/NĐ-CP, Điều 13) and never a sum. */
const citizen = /(?<!\d)(?<!\d[.,/-])0\d{11}(?![\d.,/-]*\d)/g;

const GONE = '(số giấy tờ, tài khoản đã được lược bỏ)';

/** A text that somebody typed, for papers that are posted and pages that all may read: no phone, identity, account or insurance number. */
export const withoutPersonalNumbers = (text: string): string =>
  // What cannot be seen parts no number.
  withoutPhones(
    text
      .replace(/\p{Cf}/gu, '')
      .replace(named, `$1${GONE}`)
      .replace(citizen, GONE),
  );
