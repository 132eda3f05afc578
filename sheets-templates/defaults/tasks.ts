/**
 * The work around a session that fills `Phân công` of a session that has none, per family of the authority. Days are working
 * days counted from the session (negative: before), so that the dates follow when the session is postponed.
 */
export interface DefaultTask {
  readonly task: string;
  readonly lead: string;
  readonly partners: string;
  readonly offset: number | null;
}

/** The bodies that do the work, as each family calls them. */
interface Bodies {
  readonly office: string;
  readonly massWork: string;
  readonly partners: string;
  readonly report: string;
  readonly hall: string;
}

const committee: Bodies = {
  office: 'Văn phòng HĐND&UBND',
  massWork: 'Khối dân vận Đảng ủy',
  partners: 'Ủy ban MTTQ; các đoàn thể chính trị - xã hội',
  report: 'Văn phòng HĐND&UBND',
  hall: 'Công chức Văn hóa - xã hội',
};

const party: Bodies = {
  office: 'Văn phòng Đảng ủy',
  massWork: 'Khối dân vận',
  partners: 'Ủy ban MTTQ; các đoàn thể chính trị - xã hội',
  report: 'UBND xã',
  hall: 'Công chức Văn hóa - xã hội',
};

const front: Bodies = {
  office: 'Ban Thường trực Ủy ban MTTQ',
  massWork: 'Khối dân vận Đảng ủy',
  partners: 'Các đoàn thể chính trị - xã hội',
  report: 'UBND xã',
  hall: 'Công chức Văn hóa - xã hội',
};

const tasksOf = (bodies: Bodies): readonly DefaultTask[] => [
  {
    task: 'Thu thập, tổng hợp ý kiến, kiến nghị của nhân dân trước cuộc đối thoại',
    lead: 'Ủy ban MTTQ',
    partners: `${bodies.massWork}; các đoàn thể; Ban công tác Mặt trận`,
    offset: -10,
  },
  {
    task: 'Gửi giấy mời kèm phiếu đăng ký phát biểu đến đại biểu, khách mời',
    lead: bodies.office,
    partners: 'Ban công tác Mặt trận; trưởng thôn, khu',
    offset: -8,
  },
  {
    task: 'Thông báo nội dung, thời gian, địa điểm trên hệ thống loa truyền thanh',
    lead: 'Công chức Văn hóa - xã hội',
    partners: 'Trưởng thôn, khu',
    offset: -8,
  },
  {
    task: 'Chuẩn bị báo cáo tóm tắt tình hình kinh tế - xã hội',
    lead: bodies.report,
    partners: 'Các bộ phận chuyên môn',
    offset: -5,
  },
  {
    task: 'Dự thảo trả lời các ý kiến đã nhận theo lĩnh vực phụ trách',
    lead: 'Cán bộ, công chức chuyên môn',
    partners: bodies.office,
    offset: -3,
  },
  { task: 'Xây dựng chương trình, nội quy cuộc đối thoại', lead: bodies.office, partners: bodies.massWork, offset: -3 },
  {
    task: 'Chuẩn bị hội trường, âm thanh, trang trí, khánh tiết',
    lead: bodies.hall,
    partners: bodies.office,
    offset: -1,
  },
  {
    task: 'Xây dựng phương án bảo đảm an ninh, trật tự tại nơi tổ chức',
    lead: 'Công an',
    partners: 'Ban Chỉ huy Quân sự',
    offset: -1,
  },
  { task: 'Ghi biên bản, tiếp nhận đăng ký phát biểu', lead: bodies.office, partners: bodies.partners, offset: 0 },
  {
    task: 'Tham mưu thông báo kết luận của người chủ trì',
    lead: bodies.office,
    partners: bodies.massWork,
    offset: 5,
  },
  {
    task: 'Họp đánh giá, rút kinh nghiệm nội bộ sau cuộc đối thoại',
    lead: 'Người chủ trì',
    partners: `${bodies.office}; ${bodies.massWork}`,
    offset: 5,
  },
];

export const defaultTasks = {
  'chinh-quyen': tasksOf(committee),
  dang: tasksOf(party),
  mttq: tasksOf(front),
} as const;

const everywhere: readonly string[] = [
  'MTTQ tổng hợp',
  'Đoàn thể tổng hợp',
  'Ban công tác Mặt trận',
  'Chi bộ',
  'Đăng ký phát biểu',
  'Phát biểu tại hội nghị',
  'Gửi câu hỏi tại hội nghị',
  'Hòm thư góp ý',
  'Đơn gửi Văn phòng',
  'Điện thoại',
];

/** Where opinions come from; the drop-down of `Nguồn`. */
export const defaultSources = {
  xa: everywhere,
  huyen: [...everywhere, 'Xã, thị trấn chuyển lên'],
  tinh: [...everywhere, 'Xã, phường chuyển lên'],
} as const;
