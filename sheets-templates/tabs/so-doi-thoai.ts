import {
  answerForms,
  authorities,
  documentKinds,
  outcomes,
  petitionKinds,
  postponements,
  registrationForms,
  supervisions,
  urgencies,
  yesNo,
} from '../choices.ts';
import {
  type BookDefinition,
  choice,
  code,
  date,
  longText,
  number,
  phone,
  reference,
  status,
  systemDate,
  systemLink,
  systemNumber,
  systemText,
  type Tab,
  text,
  time,
  verdict,
} from '../definition.ts';

const session = () => reference('session', 'Cuộc đối thoại', 110, { choicesFrom: { tab: 'sessions', column: 'code' } });

export const guide: Tab = {
  key: 'guide',
  title: 'Hướng dẫn',
  holds: 'guide',
  columns: [text('guide', 'Hướng dẫn', 900)],
};

export const sessions: Tab = {
  key: 'sessions',
  title: 'Kế hoạch',
  holds: 'records',
  codePrefix: 'DT',
  columns: [
    code(),
    longText('content', 'Nội dung', 280),
    text('expected', 'Thời gian dự kiến', 130),
    date('heldOn', 'Ngày tổ chức'),
    time('from', 'Từ giờ', 70),
    time('to', 'Đến giờ', 70),
    text('villages', 'Thôn, khu', 150),
    text('venue', 'Địa điểm', 200),
    text('chairs', 'Chủ trì', 180),
    text('secretary', 'Thư ký', 140),
    longText('invited', 'Thành phần mời', 220),
    text('delegates', 'Số đại biểu', 120),
    date('collectUntil', 'Hạn thu ý kiến'),
    date('announcedOn', 'Ngày thông báo'),
    number('attended', 'Số người dự', 90),
    choice('postponed', 'Hoãn, hủy', postponements, 90),
    choice('documentWanted', 'Lập văn bản', documentKinds, 170),
    systemDate('noticeDue', 'Hạn thông báo'),
    systemDate('conclusionDue', 'Hạn kết luận'),
    status(),
    verdict(),
  ],
};

export const tasks: Tab = {
  key: 'tasks',
  title: 'Phân công',
  holds: 'records',
  codePrefix: 'PC',
  columns: [
    code(),
    session(),
    longText('task', 'Nhiệm vụ', 300),
    text('lead', 'Chủ trì thực hiện', 180),
    text('partners', 'Phối hợp', 180),
    date('due', 'Thời hạn'),
    date('doneOn', 'Ngày hoàn thành'),
    status(),
    verdict(),
  ],
};

export const registrations: Tab = {
  key: 'registrations',
  title: 'Đăng ký phát biểu',
  holds: 'records',
  codePrefix: 'PB',
  columns: [
    code(),
    session(),
    text('name', 'Họ và tên', 170),
    text('village', 'Thôn, khu', 130),
    phone('phone', 'Điện thoại', 110),
    text('organisation', 'Cơ quan, tổ chức', 150),
    text('field', 'Lĩnh vực', 150),
    longText('content', 'Nội dung', 320),
    choice('form', 'Hình thức', registrationForms, 110),
    text('spoken', 'Đã phát biểu', 100),
    systemNumber('order', 'Thứ tự', 70),
    systemText('petition', 'Ý kiến', 100),
    verdict(),
  ],
};

const intake = { group: 'Tiếp nhận' };
const handling = { group: 'Xử lý' };
const following = { group: 'Theo dõi' };

export const petitions: Tab = {
  key: 'petitions',
  title: 'Ý kiến, kiến nghị',
  holds: 'records',
  codePrefix: 'YK',
  columns: [
    { ...code(), ...intake },
    { ...session(), ...intake },
    date('receivedOn', 'Ngày nhận', 100, intake),
    text('name', 'Tổ chức, cá nhân kiến nghị', 180, intake),
    text('village', 'Thôn, khu', 130, intake),
    phone('phone', 'Điện thoại', 110, intake),
    text('source', 'Nguồn', 130, intake),
    longText('content', 'Nội dung', 360, intake),
    choice('kind', 'Loại', petitionKinds, 110, intake),
    text('field', 'Lĩnh vực', 150, intake),
    choice('urgency', 'Mức độ', urgencies, 100, intake),
    choice('authority', 'Thẩm quyền', authorities, 150, intake),
    text('assigneeNamed', 'Giao đích danh', 150, handling),
    { ...systemText('assignee', 'Người xử lý', 150), ...handling },
    { ...systemDate('replyDue', 'Hạn trả lời', 100), ...handling },
    date('extendedTo', 'Gia hạn đến', 100, handling),
    date('toldOn', 'Ngày báo người dân', 120, handling),
    longText('draft', 'Dự thảo trả lời', 300, handling),
    longText('answer', 'Nội dung trả lời', 300, handling),
    choice('answerForm', 'Hình thức trả lời', answerForms, 140, handling),
    choice('outcome', 'Kết quả xử lý', outcomes, 170, handling),
    date('answeredOn', 'Ngày trả lời', 100, handling),
    reference('duplicateOf', 'Trùng với', 100, handling),
    { ...status(), ...following },
    { ...verdict(), ...following },
  ],
};

export const conclusions: Tab = {
  key: 'conclusions',
  title: 'Kết luận',
  holds: 'records',
  codePrefix: 'KL',
  columns: [
    code(),
    session(),
    reference('petition', 'Ý kiến', 100),
    longText('content', 'Nội dung kết luận', 360),
    text('unit', 'Đơn vị thực hiện', 180),
    text('partners', 'Phối hợp', 150),
    date('due', 'Thời hạn'),
    longText('result', 'Kết quả thực hiện', 260),
    date('doneOn', 'Ngày hoàn thành'),
    choice('supervision', 'Ý kiến giám sát', supervisions, 130),
    choice('published', 'Công khai', yesNo, 90),
    status(),
    verdict(),
  ],
};

export const forwards: Tab = {
  key: 'forwards',
  title: 'Chuyển cấp trên',
  holds: 'records',
  codePrefix: 'CC',
  columns: [
    code(),
    reference('petition', 'Ý kiến', 100),
    text('receiver', 'Cơ quan nhận', 200),
    text('letter', 'Số, ngày văn bản', 170),
    date('replyWanted', 'Hạn đề nghị trả lời'),
    date('toldOn', 'Ngày báo người dân'),
    date('answeredOn', 'Ngày nhận trả lời'),
    longText('answer', 'Nội dung trả lời', 300),
    status(),
    verdict(),
  ],
};

export const documents: Tab = {
  key: 'documents',
  title: 'Văn bản',
  holds: 'records',
  codePrefix: 'VB',
  columns: [
    code(),
    session(),
    choice('kind', 'Loại văn bản', documentKinds, 180),
    text('subject', 'Trích yếu', 300),
    systemLink('file', 'Tệp', 200),
    text('number', 'Số, ký hiệu', 130),
    date('issuedOn', 'Ngày ban hành'),
    text('signer', 'Người ký', 150),
    text('signedCopy', 'Bản đã ký', 150),
    status(),
    verdict(),
  ],
};

export const summary: Tab = {
  key: 'summary',
  title: 'Tổng hợp',
  holds: 'output',
  columns: [systemText('measure', 'Chỉ tiêu', 320), systemNumber('count', 'Số lượng', 120)],
};

/** Seen by office, MTTQ and officials. */
export const soDoiThoai: BookDefinition = {
  role: 'chung',
  title: 'Sổ đối thoại',
  tabs: [guide, sessions, tasks, registrations, petitions, conclusions, forwards, documents, summary],
};
