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
import { guideLines } from '../guide.ts';

const session = () =>
  reference('session', 'Cuộc đối thoại', 110, {
    choicesFrom: { tab: 'sessions', column: 'code' },
    note: 'Mã của cuộc đối thoại ở tab Kế hoạch, ví dụ DT23-01. Để trống nếu ý kiến không thuộc cuộc nào.',
  });

const dayNote = 'Ngày trước, tháng sau, ví dụ 26/10/2023.';

export const guide: Tab = {
  key: 'guide',
  title: 'Hướng dẫn',
  holds: 'guide',
  columns: [text('guide', 'Hướng dẫn', 900)],
  lines: guideLines,
  rowCount: 100,
};

export const sessions: Tab = {
  key: 'sessions',
  title: 'Kế hoạch',
  holds: 'records',
  codePrefix: 'DT',
  closedStatuses: ['Hoàn thành', 'Hủy'],
  rowCount: 200,
  columns: [
    code('DT23-01'),
    longText('content', 'Nội dung', 280, {
      note: 'Cuộc đối thoại giữa ai với ai, về việc gì, ví dụ: Chủ tịch UBND phường đối thoại với nhân dân khu Kim Đồng.',
    }),
    text('expected', 'Thời gian dự kiến', 130, {
      note: 'Khi chưa biết ngày: tháng 5/2024, Quý III/2024, cuối quý III, tháng 8-9/2023. Hạn tính theo ngày sớm nhất có thể.',
    }),
    date('heldOn', 'Ngày tổ chức', 110, { note: `Ngày tổ chức đã chốt. ${dayNote}` }),
    time('from', 'Từ giờ', 70, { note: 'Ví dụ 13:30 hoặc 13h30.' }),
    time('to', 'Đến giờ', 70, { note: 'Ví dụ 17:00 hoặc 17h.' }),
    text('villages', 'Thôn, khu', 150, {
      note: 'Các thôn, khu được mời, cách nhau bằng dấu chấm phẩy, ví dụ: Nguộn; Râm.',
    }),
    text('venue', 'Địa điểm', 200, { note: 'Ví dụ: Nhà văn hóa khu Kim Đồng I.' }),
    text('chairs', 'Chủ trì', 180, {
      note: 'Họ tên người chủ trì; nhiều người thì cách nhau bằng dấu chấm phẩy.',
    }),
    text('secretary', 'Thư ký', 140, { note: 'Người ghi biên bản.' }),
    longText('invited', 'Thành phần mời', 220, { note: 'Mỗi thành phần cách nhau bằng dấu chấm phẩy.' }),
    text('delegates', 'Số đại biểu', 120, { note: 'Tổng số, ví dụ 150; hoặc theo thôn, ví dụ Nguộn 60; Râm 40.' }),
    date('collectUntil', 'Hạn thu ý kiến', 110, { note: `Ngày cuối MTTQ, đoàn thể gửi ý kiến. ${dayNote}` }),
    date('announcedOn', 'Ngày thông báo', 110, { note: 'Ngày đã thông báo công khai cho nhân dân.' }),
    number('attended', 'Số người dự', 90, { note: 'Số người có mặt, ghi sau khi tổ chức.' }),
    choice('postponed', 'Hoãn, hủy', postponements, 90, { note: 'Để trống nếu cuộc đối thoại vẫn tổ chức.' }),
    choice('documentWanted', 'Lập văn bản', documentKinds, 170, {
      note: 'Chọn loại văn bản cần lập. Văn bản lập xong nằm ở tab Văn bản; ô này tự trống lại.',
    }),
    systemDate('noticeDue', 'Hạn thông báo', 110, { note: 'Hệ thống tính; xem ghi chú của ô để biết cách tính.' }),
    systemDate('conclusionDue', 'Hạn kết luận', 110, {
      note: 'Hệ thống tính; đạt khi Thông báo kết luận có Ngày ban hành ở tab Văn bản.',
    }),
    status(),
    verdict(),
  ],
};

export const tasks: Tab = {
  key: 'tasks',
  title: 'Phân công',
  holds: 'records',
  codePrefix: 'PC',
  closedStatuses: ['Đã xong'],
  columns: [
    code('PC23-0001'),
    session(),
    longText('task', 'Nhiệm vụ', 300, { note: 'Việc phải chuẩn bị, ví dụ: Chuẩn bị hội trường, âm thanh.' }),
    text('lead', 'Chủ trì thực hiện', 180, { note: 'Bộ phận hoặc người chịu trách nhiệm chính.' }),
    text('partners', 'Phối hợp', 180, { note: 'Các bộ phận phối hợp, cách nhau bằng dấu chấm phẩy.' }),
    date('due', 'Thời hạn', 110, { note: dayNote }),
    date('doneOn', 'Ngày hoàn thành', 110, { note: 'Ghi khi đã làm xong.' }),
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
    code('PB23-0007'),
    session(),
    text('name', 'Họ và tên', 170, { note: 'Ví dụ: Bà Nguyễn Thị Mẫu.' }),
    text('village', 'Thôn, khu', 130, { note: 'Tên hoặc tên gọi khác trong Danh mục, ví dụ Thôn Hạ.' }),
    phone('phone', 'Điện thoại', 110, {
      note: 'Ví dụ 0912 345 678; không có thì ghi “không có”. Sau khi ghi nhận, hệ thống che bớt số.',
    }),
    text('organisation', 'Cơ quan, tổ chức', 150, {
      note: 'Nếu phát biểu thay mặt tổ chức, ví dụ Chi hội Nông dân thôn Hạ.',
    }),
    text('field', 'Lĩnh vực', 150, { note: 'Để trống thì hệ thống gợi ý theo nội dung.' }),
    longText('content', 'Nội dung', 320, {
      note: 'Mỗi dòng một nội dung. Dòng hợp lệ tự thành một ý kiến ở tab Ý kiến, kiến nghị; không phải nhập lại.',
    }),
    choice('form', 'Hình thức', registrationForms, 110, { note: 'Phát biểu trực tiếp hay gửi câu hỏi.' }),
    text('spoken', 'Đã phát biểu', 100, { note: 'Ghi x sau khi người này đã phát biểu tại hội nghị.' }),
    systemNumber('order', 'Thứ tự', 70, { note: 'Hệ thống xếp theo thứ tự đăng ký.' }),
    systemText('petition', 'Ý kiến', 100, { note: 'Mã ý kiến được lập từ dòng này.' }),
    verdict(),
  ],
};

const intake = { group: 'Tiếp nhận' };
const handling = { group: 'Xử lý' };
const following = { group: 'Theo dõi' };

const petitionIntake = [
  { ...code('YK23-0012'), ...intake },
  { ...session(), ...intake },
  date('receivedOn', 'Ngày nhận', 100, { ...intake, note: dayNote }),
  text('name', 'Tổ chức, cá nhân kiến nghị', 180, {
    ...intake,
    note: 'Mỗi dòng một người hoặc một tổ chức, ví dụ: Ông Nguyễn Văn Mẫu; Nhân dân thôn Râm.',
  }),
  text('village', 'Thôn, khu', 130, { ...intake, note: 'Tên hoặc tên gọi khác trong Danh mục, ví dụ Thôn Hạ.' }),
  phone('phone', 'Điện thoại', 110, {
    ...intake,
    note: 'Ví dụ 0912 345 678; không có thì ghi “không có”. Sau khi ghi nhận, hệ thống che bớt số; số đầy đủ ở Sổ văn phòng.',
  }),
  text('source', 'Nguồn', 130, { ...intake, note: 'Ý kiến đến từ đâu, ví dụ: MTTQ tổng hợp, Hòm thư góp ý.' }),
  longText('content', 'Nội dung', 360, {
    ...intake,
    note: 'Mỗi dòng một việc: việc gì, ở đâu, đề nghị gì. Không ghi nội dung tố cáo vào sổ này.',
  }),
  choice('kind', 'Loại', petitionKinds, 110, {
    ...intake,
    note: 'Để trống thì hệ thống gợi ý. Chọn Khiếu nại hoặc Tố cáo thì dòng được chuyển sang Sổ văn phòng.',
  }),
  text('field', 'Lĩnh vực', 150, {
    ...intake,
    note: 'Để trống thì hệ thống gợi ý theo nội dung; lựa chọn của anh/chị được giữ.',
  }),
  choice('urgency', 'Mức độ', urgencies, 100, {
    ...intake,
    note: 'Khẩn: đang nguy hiểm đến người, tài sản. Cấp thiết: để lâu thêm hại, hoặc nhiều người chịu. Còn lại: Bình thường.',
  }),
  choice('authority', 'Thẩm quyền', authorities, 150, {
    ...intake,
    note: 'Ai có quyền giải quyết. Để trống thì hệ thống gợi ý.',
  }),
] as const;

const petitionHandling = [
  text('assigneeNamed', 'Giao đích danh', 150, {
    ...handling,
    note: 'Họ tên hoặc mã cán bộ (CB23-03) nếu muốn giao cho một người nhất định. Để trống thì hệ thống giao theo lĩnh vực.',
  }),
  { ...systemText('assignee', 'Người xử lý', 150), ...handling, note: 'Hệ thống giao; ghi chú của ô nói vì sao.' },
  { ...systemDate('replyDue', 'Hạn trả lời', 100), ...handling, note: 'Hệ thống tính; ghi chú của ô nói cách tính.' },
  date('extendedTo', 'Gia hạn đến', 100, {
    ...handling,
    note: 'Việc phức tạp cần thêm thời gian: ghi hạn mới và ghi Ngày báo người dân.',
  }),
  date('toldOn', 'Ngày báo người dân', 120, {
    ...handling,
    note: 'Ngày đã báo người kiến nghị về việc gia hạn hoặc chuyển.',
  }),
  longText('draft', 'Dự thảo trả lời', 300, {
    ...handling,
    note: 'Cán bộ chuẩn bị trước cuộc đối thoại, để người chủ trì xem.',
  }),
  longText('answer', 'Nội dung trả lời', 300, { ...handling, note: 'Nội dung đã trả lời người dân.' }),
  choice('answerForm', 'Hình thức trả lời', answerForms, 140, { ...handling, note: 'Đã trả lời bằng cách nào.' }),
  choice('outcome', 'Kết quả xử lý', outcomes, 170, { ...handling, note: 'Để trống khi đang xử lý.' }),
  date('answeredOn', 'Ngày trả lời', 100, { ...handling, note: dayNote }),
  reference('duplicateOf', 'Trùng với', 100, {
    ...handling,
    note: 'Mã ý kiến đã có về cùng một việc, ví dụ YK23-0012.',
  }),
] as const;

export const petitions: Tab = {
  key: 'petitions',
  title: 'Ý kiến, kiến nghị',
  holds: 'records',
  codePrefix: 'YK',
  rowCount: 2000,
  closedStatuses: [
    'Đã trả lời tại hội nghị',
    'Đã trả lời bằng văn bản',
    'Đã giải quyết xong',
    'Chuyển tiếp công dân',
    'Trùng',
    'Rút',
  ],
  columns: [
    ...petitionIntake,
    ...petitionHandling,
    { ...status('Hệ thống ghi. “quá hạn … ngày làm việc” được thêm khi đã qua hạn trả lời.'), ...following },
    { ...verdict(), ...following },
  ],
};

export const conclusions: Tab = {
  key: 'conclusions',
  title: 'Kết luận',
  holds: 'records',
  codePrefix: 'KL',
  closedStatuses: ['Hoàn thành'],
  columns: [
    code('KL23-0003'),
    session(),
    reference('petition', 'Ý kiến', 100, {
      note: 'Mã ý kiến mà kết luận này giải quyết, ví dụ YK23-0012. Việc xong thì cả hai cùng đóng.',
    }),
    longText('content', 'Nội dung kết luận', 360, { note: 'Mỗi dòng một việc người chủ trì đã kết luận.' }),
    text('unit', 'Đơn vị thực hiện', 180, { note: 'Bộ phận hoặc người chịu trách nhiệm chính.' }),
    text('partners', 'Phối hợp', 150, { note: 'Cách nhau bằng dấu chấm phẩy.' }),
    date('due', 'Thời hạn', 110, { note: dayNote }),
    longText('result', 'Kết quả thực hiện', 260, { note: 'Đã làm được gì.' }),
    date('doneOn', 'Ngày hoàn thành', 110, { note: 'Ghi khi đã làm xong.' }),
    choice('supervision', 'Ý kiến giám sát', supervisions, 130, {
      note: 'MTTQ, đoàn thể ghi. Đề nghị xem lại: việc được mở lại và báo Văn phòng.',
    }),
    choice('published', 'Công khai', yesNo, 90, {
      note: 'Có: hiện trên trang công khai sau khi thông báo kết luận được ban hành.',
    }),
    status(),
    verdict(),
  ],
};

export const forwards: Tab = {
  key: 'forwards',
  title: 'Chuyển cấp trên',
  holds: 'records',
  codePrefix: 'CC',
  closedStatuses: ['Đã báo người dân'],
  columns: [
    code('CC23-0001'),
    reference('petition', 'Ý kiến', 100, { note: 'Mã ý kiến được chuyển, ví dụ YK23-0012.' }),
    text('receiver', 'Cơ quan nhận', 200, { note: 'Ví dụ: UBND tỉnh; Công ty Điện lực.' }),
    text('letter', 'Số, ngày văn bản', 170, { note: 'Ví dụ: 45/UBND-VP ngày 02/11/2023.' }),
    date('replyWanted', 'Hạn đề nghị trả lời', 110, { note: dayNote }),
    date('toldOn', 'Ngày báo người dân', 110, { note: 'Ngày báo người kiến nghị kết quả của cấp trên.' }),
    date('answeredOn', 'Ngày nhận trả lời', 110, { note: 'Ngày cơ quan nhận trả lời.' }),
    longText('answer', 'Nội dung trả lời', 300, { note: 'Cơ quan nhận trả lời thế nào.' }),
    status(),
    verdict(),
  ],
};

export const documents: Tab = {
  key: 'documents',
  title: 'Văn bản',
  holds: 'records',
  codePrefix: 'VB',
  closedStatuses: ['Đã ban hành', 'Thay thế'],
  columns: [
    code('VB23-0004'),
    session(),
    choice('kind', 'Loại văn bản', documentKinds, 180, {
      note: 'Hệ thống ghi khi lập; văn bản lập ngoài thì chọn ở đây.',
    }),
    text('subject', 'Trích yếu', 300, { note: 'Nội dung chính của văn bản.' }),
    systemLink('file', 'Tệp', 200, { note: 'Mở tệp trên Drive để sửa, in, trình ký.' }),
    text('number', 'Số, ký hiệu', 130, { note: 'Số trong sổ văn thư, ví dụ 51/KH-UBND. Hệ thống không tự cấp số.' }),
    date('issuedOn', 'Ngày ban hành', 110, {
      note: `Ngày ký ban hành; hạn thông báo, kết luận tính theo ngày này. ${dayNote}`,
    }),
    text('signer', 'Người ký', 150, { note: 'Người đã ký.' }),
    text('signedCopy', 'Bản đã ký', 150, { note: 'Đường dẫn đến bản quét đã ký, nếu có.' }),
    status(),
    verdict(),
  ],
};

/** Where the system puts the counts that are drawn, data rows counted from 1: both sides keep to it. */
export const summaryCharts = [
  { title: 'Tình hình xử lý ý kiến, kiến nghị', from: 1, to: 10 },
  { title: 'Ý kiến, kiến nghị theo lĩnh vực', from: 13, to: 32 },
] as const;

export const summary: Tab = {
  key: 'summary',
  title: 'Tổng hợp',
  holds: 'output',
  rowCount: 200,
  charts: summaryCharts,
  columns: [systemText('measure', 'Chỉ tiêu', 320), systemNumber('count', 'Số lượng', 120)],
};

/** Seen by office, MTTQ and officials. */
export const soDoiThoai: BookDefinition = {
  role: 'chung',
  title: 'Sổ đối thoại',
  tabs: [guide, sessions, tasks, registrations, petitions, conclusions, forwards, documents, summary],
};
