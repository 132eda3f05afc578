import type { Unit } from '../unit.ts';
import {
  basesOf,
  countLine,
  daysLine,
  deadlineLine,
  fixedLine,
  hoursLine,
  listLine,
  type SettingLine,
  textLine,
  yesNoLine,
} from './setting-line.ts';

const levelNames = { xa: 'Cấp xã', huyen: 'Cấp huyện', tinh: 'Cấp tỉnh' } as const;
/** As the office reads them. */
export const familyNames = { 'chinh-quyen': 'Chính quyền', dang: 'Đảng', mttq: 'MTTQ' } as const;

type Notices = Unit['notices'];

/** A value one level down in the unit, to read and to replace. */
const issuer = <K extends 'body' | 'code' | 'place'>(key: K) => ({
  get: (unit: Unit) => unit.issuer[key],
  set: (unit: Unit, value: string): Unit => ({ ...unit, issuer: { ...unit.issuer, [key]: value } }),
});
const signer = <K extends keyof Unit['signer']>(key: K) => ({
  get: (unit: Unit) => unit.signer[key],
  set: (unit: Unit, value: string): Unit => ({ ...unit, signer: { ...unit.signer, [key]: value } }),
});
const own = <K extends 'name' | 'higherBody' | 'draftingBody' | 'followingBody'>(key: K) => ({
  get: (unit: Unit) => unit[key],
  set: (unit: Unit, value: string): Unit => ({ ...unit, [key]: value }),
});
const list = <K extends 'recipients' | 'bases'>(key: K) => ({
  get: (unit: Unit) => unit[key],
  set: (unit: Unit, value: string[]): Unit => ({ ...unit, [key]: value }),
});
const notices = <K extends keyof Notices>(key: K) => ({
  get: (unit: Unit): Notices[K] => unit.notices[key],
  set: (unit: Unit, value: Notices[K]): Unit => ({ ...unit, notices: { ...unit.notices, [key]: value } }),
});

const parentBody = {
  get: (unit: Unit) => unit.issuer.parent ?? '',
  set: (unit: Unit, value: string): Unit => ({
    ...unit,
    issuer: { ...unit.issuer, parent: value === '' ? null : value },
  }),
};

const identity: readonly SettingLine[] = [
  fixedLine('Mã đơn vị', 'Do người quản trị đặt khi tạo sổ, không đổi.', (unit) => unit.id),
  fixedLine('Năm', 'Mỗi năm một bộ sổ.', (unit) => String(unit.year)),
  fixedLine('Cấp', 'Cấp xã, cấp huyện hoặc cấp tỉnh.', (unit) => levelNames[unit.level]),
  fixedLine('Khối', 'Quyết định thể thức văn bản và công việc mặc định.', (unit) => familyNames[unit.family]),
  textLine('Tên đơn vị', 'Ví dụ: Xã Vĩnh Lâm.', own('name'), 'required'),
  textLine('Cơ quan cấp trên', 'Nơi nhận kiến nghị vượt thẩm quyền và báo cáo, ví dụ: UBND tỉnh.', own('higherBody')),
  textLine('Bộ phận tham mưu', 'Nơi soạn kế hoạch, thông báo kết luận.', own('draftingBody')),
  textLine('Bộ phận theo dõi', 'Nơi đôn đốc việc thực hiện kết luận.', own('followingBody')),
];

const papers: readonly SettingLine[] = [
  textLine('Cơ quan ban hành', 'Tên in ở góc trên bên trái văn bản.', issuer('body'), 'required'),
  textLine('Cơ quan chủ quản', 'In trên tên cơ quan ban hành; để trống nếu không in.', parentBody),
  textLine('Ký hiệu cơ quan', 'Trong số, ký hiệu văn bản, ví dụ UBND trong 05/TB-UBND.', issuer('code'), 'required'),
  textLine('Địa danh', 'Đứng trước ngày tháng của văn bản.', issuer('place'), 'required'),
  textLine('Hình thức ký', 'Ví dụ: TM. ỦY BAN NHÂN DÂN; T/M BAN THƯỜNG VỤ.', signer('authority')),
  textLine('Chức vụ người ký', 'Ví dụ: CHỦ TỊCH, BÍ THƯ.', signer('title'), 'required'),
  textLine('Họ tên người ký', 'Loại văn bản có người ký khác thì ghi ở tab Mẫu văn bản.', signer('name')),
  listLine('Nơi nhận', 'Mỗi nơi nhận một dòng trong ô (Ctrl+Enter để xuống dòng).', list('recipients')),
  listLine('Căn cứ ban hành kế hoạch', 'Mỗi căn cứ một dòng trong ô.', list('bases'), basesOf),
];

const deadlines: readonly SettingLine[] = [
  deadlineLine(
    'Thông báo trước cuộc đối thoại',
    'Ít nhất bao nhiêu ngày trước cuộc đối thoại, ví dụ 7 ngày làm việc. Để trống nếu không quy định.',
    'notice',
  ),
  deadlineLine(
    'Trả lời kiến nghị',
    'Tính từ ngày đối thoại, hoặc từ ngày nhận nếu kiến nghị không thuộc cuộc nào.',
    'reply',
  ),
  deadlineLine('Thông báo kết luận', 'Tính từ ngày đối thoại. Để trống nếu không quy định.', 'conclusion'),
];

const sending: readonly SettingLine[] = [
  hoursLine('Giờ làm việc', 'Thư chỉ gửi trong giờ này, trừ việc khẩn.'),
  daysLine('Nhắc trước hạn', 'Số ngày làm việc trước hạn trả lời.', 60, 'any', notices('reminders')),
  daysLine(
    'Báo quá hạn',
    'Số ngày làm việc sau hạn, lần lượt báo: cán bộ, lãnh đạo phụ trách, Văn phòng.',
    120,
    'rising',
    notices('ladder'),
  ),
  countLine('Số thư mỗi lần gửi', 'Nhiều nhất, cả đơn vị.', 1, notices('perRun')),
  countLine('Số thư một người mỗi ngày', 'Nhiều nhất.', 1, notices('perRecipientPerDay')),
  yesNoLine('Gửi tin nhắn SMS', 'Có: việc khẩn và quá hạn được nhắn thêm bằng SMS.', notices('sms')),
  countLine('Số SMS mỗi ngày', 'Nhiều nhất, cả đơn vị.', 0, notices('smsPerDay')),
  yesNoLine(
    'Nêu tên cán bộ trong báo cáo',
    'Có: báo cáo gửi người chủ trì nêu tên cán bộ có việc quá hạn.',
    notices('nameOfficials'),
  ),
];

/** The lines of `Cài đặt` in their order. */
export const settingLines: readonly SettingLine[] = [...identity, ...papers, ...deadlines, ...sending];
