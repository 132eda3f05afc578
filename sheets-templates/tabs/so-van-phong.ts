import { documentKinds, families, holidayKinds, officialRoles, petitionKinds } from '../choices.ts';
import {
  type BookDefinition,
  choice,
  code,
  date,
  email,
  longText,
  phone,
  reference,
  status,
  systemDate,
  systemText,
  type Tab,
  text,
  verdict,
} from '../definition.ts';

export const complaints: Tab = {
  key: 'complaints',
  title: 'Khiếu nại, tố cáo',
  holds: 'records',
  codePrefix: 'YK',
  columns: [
    code(),
    reference('session', 'Cuộc đối thoại', 110),
    date('receivedOn', 'Ngày nhận'),
    text('name', 'Tổ chức, cá nhân kiến nghị', 180),
    text('village', 'Thôn, khu', 130),
    phone('phone', 'Điện thoại', 110),
    text('source', 'Nguồn', 130),
    longText('content', 'Nội dung', 360),
    choice('kind', 'Loại', petitionKinds, 110),
    text('field', 'Lĩnh vực', 150),
    systemDate('acceptDue', 'Hạn thụ lý'),
    systemDate('resolveDue', 'Hạn giải quyết'),
    longText('result', 'Kết quả', 260),
    date('closedOn', 'Ngày kết thúc'),
    status(),
    verdict(),
  ],
};

export const contacts: Tab = {
  key: 'contacts',
  title: 'Liên hệ',
  holds: 'output',
  columns: [
    systemText('code', 'Mã', 100),
    systemText('name', 'Họ và tên', 200),
    { ...systemText('phone', 'Điện thoại', 130), kind: 'phone' },
  ],
};

export const officials: Tab = {
  key: 'officials',
  title: 'Cán bộ',
  holds: 'records',
  codePrefix: 'CB',
  columns: [
    code(),
    text('name', 'Họ và tên', 180),
    text('title', 'Chức vụ', 150),
    text('department', 'Đơn vị', 180),
    email('email', 'Email', 200),
    phone('phone', 'Điện thoại', 110),
    text('fields', 'Lĩnh vực phụ trách', 220),
    choice('role', 'Vai trò', officialRoles, 120),
    text('superior', 'Lãnh đạo phụ trách', 170),
    date('leaveFrom', 'Nghỉ từ', 100),
    date('leaveTo', 'Nghỉ đến', 100),
    text('deputy', 'Người làm thay', 170),
    verdict(),
  ],
};

export const lists: Tab = {
  key: 'lists',
  title: 'Danh mục',
  holds: 'settings',
  columns: [
    text('village', 'Thôn, khu', 170),
    text('villageAliases', 'Tên gọi khác', 220),
    text('field', 'Lĩnh vực', 200),
    longText('fieldKeywords', 'Từ khóa', 320),
    text('fieldDepartment', 'Đơn vị phụ trách', 200),
    text('source', 'Nguồn', 160),
  ],
};

export const settings: Tab = {
  key: 'settings',
  title: 'Cài đặt',
  holds: 'settings',
  columns: [
    text('name', 'Cài đặt', 280),
    text('value', 'Giá trị', 260),
    text('source', 'Căn cứ', 160),
    longText('note', 'Giải thích', 420),
  ],
};

export const documentTemplates: Tab = {
  key: 'documentTemplates',
  title: 'Mẫu văn bản',
  holds: 'settings',
  columns: [
    choice('kind', 'Loại văn bản', documentKinds, 190),
    text('issuer', 'Cơ quan ban hành', 260),
    choice('family', 'Thể thức', families, 120),
    text('authority', 'Hình thức ký', 200),
    text('signer', 'Chức vụ, người ký', 220),
    longText('recipients', 'Nơi nhận', 320),
  ],
};

export const holidays: Tab = {
  key: 'holidays',
  title: 'Ngày nghỉ',
  holds: 'settings',
  columns: [date('date', 'Ngày', 110), choice('kind', 'Loại', holidayKinds, 100), text('note', 'Ghi chú', 320)],
};

export const journal: Tab = {
  key: 'journal',
  title: 'Nhật ký',
  holds: 'output',
  columns: [
    systemText('at', 'Thời điểm', 140),
    systemText('what', 'Việc', 160),
    systemText('code', 'Mã', 100),
    { ...systemText('message', 'Nội dung', 520), kind: 'long-text' },
  ],
};

export const resend: Tab = {
  key: 'resend',
  title: 'Gửi lại',
  holds: 'settings',
  columns: [text('code', 'Mã', 120), text('tick', 'Gửi lại', 100), systemText('result', 'Kết quả', 320)],
};

/** Seen by the head of office and the reception officer. */
export const soVanPhong: BookDefinition = {
  role: 'van-phong',
  title: 'Sổ văn phòng',
  tabs: [complaints, contacts, officials, lists, settings, documentTemplates, holidays, journal, resend],
};
