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
  closedStatuses: ['Đã kết thúc'],
  columns: [
    code('YK23-0012'),
    reference('session', 'Cuộc đối thoại', 110, { note: 'Mã cuộc đối thoại trong Sổ đối thoại, nếu có.' }),
    date('receivedOn', 'Ngày nhận', 110, { note: 'Hạn thụ lý và hạn giải quyết tính từ ngày này.' }),
    text('name', 'Tổ chức, cá nhân kiến nghị', 180, { note: 'Giữ bí mật người tố cáo theo luật.' }),
    text('village', 'Thôn, khu', 130, { note: 'Tên trong Danh mục.' }),
    phone('phone', 'Điện thoại', 110, { note: 'Ví dụ 0912 345 678.' }),
    text('source', 'Nguồn', 130, { note: 'Ví dụ: Đơn gửi Văn phòng.' }),
    longText('content', 'Nội dung', 360, { note: 'Dòng chuyển từ Sổ đối thoại giữ nguyên mã và nội dung.' }),
    choice('kind', 'Loại', petitionKinds, 110, {
      note: 'Khiếu nại hay Tố cáo. Nếu đã xếp nhầm: chép nội dung thành một dòng mới ở tab Ý kiến, kiến nghị, rồi ghi Ngày kết thúc ở đây.',
    }),
    text('field', 'Lĩnh vực', 150, { note: 'Tên trong Danh mục.' }),
    systemDate('acceptDue', 'Hạn thụ lý', 110, { note: 'Hệ thống tính theo luật; ghi chú của ô nói cách tính.' }),
    systemDate('resolveDue', 'Hạn giải quyết', 110, { note: 'Hệ thống tính theo luật; ghi chú của ô nói cách tính.' }),
    longText('result', 'Kết quả', 260, { note: 'Thụ lý, chuyển, quyết định giải quyết …' }),
    date('closedOn', 'Ngày kết thúc', 110, { note: 'Ghi khi đã giải quyết xong hoặc đã chuyển đúng nơi.' }),
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
  rowCount: 300,
  columns: [
    code('CB23-03'),
    text('name', 'Họ và tên', 180, { note: 'Đầy đủ, ví dụ Nguyễn Văn Mẫu.' }),
    text('title', 'Chức vụ', 150, { note: 'Ví dụ: Công chức Địa chính - xây dựng.' }),
    text('department', 'Đơn vị', 180, {
      note: 'Ghi như cột Đơn vị phụ trách của Danh mục, ví dụ Địa chính - xây dựng; ý kiến được giao theo tên này.',
    }),
    email('email', 'Email', 200, { note: 'Thư giao việc, nhắc hạn gửi đến đây.' }),
    phone('phone', 'Điện thoại', 110, { note: 'Để nhắn SMS nếu đơn vị dùng.' }),
    text('fields', 'Lĩnh vực phụ trách', 220, {
      note: 'Tên lĩnh vực trong Danh mục, cách nhau bằng dấu chấm phẩy; để trống thì theo Đơn vị.',
    }),
    choice('role', 'Vai trò', officialRoles, 120, { note: 'Quyết định nhận thư nào và có được giao việc không.' }),
    text('superior', 'Lãnh đạo phụ trách', 170, { note: 'Họ tên hoặc mã; nhận báo khi việc quá hạn.' }),
    date('leaveFrom', 'Nghỉ từ', 100, { note: 'Trong thời gian nghỉ, việc giao cho Người làm thay.' }),
    date('leaveTo', 'Nghỉ đến', 100, { note: 'Ngày nghỉ cuối cùng.' }),
    text('deputy', 'Người làm thay', 170, { note: 'Họ tên hoặc mã cán bộ làm thay khi nghỉ.' }),
    verdict(),
  ],
};

export const lists: Tab = {
  key: 'lists',
  title: 'Danh mục',
  holds: 'settings',
  columns: [
    text('village', 'Thôn, khu', 170, { note: 'Tên chính thức, mỗi dòng một thôn, khu.' }),
    text('villageAliases', 'Tên gọi khác', 220, {
      note: 'Cách người ta hay viết, cách nhau bằng dấu chấm phẩy: Hạ; T. Hạ.',
    }),
    text('field', 'Lĩnh vực', 200, { note: 'Mỗi dòng một lĩnh vực.' }),
    longText('fieldKeywords', 'Từ khóa', 320, {
      note: 'Từ gợi ý lĩnh vực khi người nhập để trống, cách nhau bằng dấu chấm phẩy; có dấu hay không dấu đều nhận.',
    }),
    text('fieldDepartment', 'Đơn vị phụ trách', 200, { note: 'Như cột Đơn vị của tab Cán bộ.' }),
    text('source', 'Nguồn', 160, { note: 'Mỗi dòng một nguồn ý kiến.' }),
  ],
};

export const settings: Tab = {
  key: 'settings',
  title: 'Cài đặt',
  holds: 'settings',
  columns: [
    text('name', 'Cài đặt', 280, { note: 'Không đổi tên ở cột này.' }),
    longText('value', 'Giá trị', 300, {
      note: 'Sửa ở đây; giá trị sai được báo ở Nhật ký và hệ thống giữ giá trị trước đó.',
    }),
    text('source', 'Căn cứ', 160, { note: 'Hạn theo đâu: kế hoạch, luật, mặc định, hoặc tên văn bản.' }),
    longText('note', 'Giải thích', 420),
  ],
};

export const documentTemplates: Tab = {
  key: 'documentTemplates',
  title: 'Mẫu văn bản',
  holds: 'settings',
  columns: [
    choice('kind', 'Loại văn bản', documentKinds, 190, { note: 'Mỗi loại một dòng.' }),
    text('issuer', 'Cơ quan ban hành', 260, { note: 'Để trống: như Cài đặt.' }),
    choice('family', 'Thể thức', families, 120, { note: 'Chính quyền, Đảng hoặc MTTQ.' }),
    text('authority', 'Hình thức ký', 200, { note: 'Ví dụ T/M BAN THƯỜNG VỤ. Để trống: như Cài đặt.' }),
    text('signer', 'Chức vụ, người ký', 220, { note: 'Ví dụ: PHÓ BÍ THƯ, Nguyễn Văn Mẫu. Để trống: như Cài đặt.' }),
    longText('recipients', 'Nơi nhận', 320, {
      note: 'Mỗi nơi một dòng trong ô. Để trống: như Cài đặt; riêng công văn (trả lời, kiến nghị, đôn đốc) chỉ ghi Như trên và Lưu, Tổng hợp ý kiến chỉ ghi người chủ trì và Lưu.',
    }),
  ],
};

export const holidays: Tab = {
  key: 'holidays',
  title: 'Ngày nghỉ',
  holds: 'settings',
  columns: [
    date('date', 'Ngày', 110, { note: 'Ngày nghỉ hoặc ngày làm bù, ví dụ 02/09/2026.' }),
    choice('kind', 'Loại', holidayKinds, 100, {
      note: 'Nghỉ: ngày thường được nghỉ. Làm bù: thứ Bảy, Chủ nhật phải làm.',
    }),
    text('note', 'Ghi chú', 320, { note: 'Ví dụ: Quốc khánh.' }),
  ],
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
  columns: [
    text('code', 'Mã', 120, {
      note: 'Mã của việc cần gửi lại thông báo, ví dụ YK23-0012. Ghi mã việc hoặc mã cán bộ mà không ghi x: cột Kết quả cho biết đã gửi gì, lúc nào, cho ai.',
    }),
    text('tick', 'Gửi lại', 100, {
      note: 'Ghi x để gửi lại các thư, tin lỗi. Muốn gửi lần nữa: xóa x, chờ hệ thống xóa kết quả cũ, rồi ghi lại.',
    }),
    systemText('result', 'Kết quả', 320),
  ],
};

/** Seen by the head of office and the reception officer. */
export const soVanPhong: BookDefinition = {
  role: 'van-phong',
  title: 'Sổ văn phòng',
  tabs: [complaints, contacts, officials, lists, settings, documentTemplates, holidays, journal, resend],
};
