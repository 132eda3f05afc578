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

/** The bodies that do the work, as a place of such a level has them; a commune has other ones since July 2025. */
interface Place {
  readonly partyOffice: string;
  readonly massWork: string;
  readonly culture: string;
  /** Blank: the office itself. */
  readonly hall: string;
  readonly staff: string;
  readonly government: string;
  /** Who gathers opinions beside MTTQ, who brings invitations, who makes things known. */
  readonly gatherers: string;
  readonly hosts: string;
  readonly heads: string;
}

const villages = {
  gatherers: 'các đoàn thể; Ban công tác Mặt trận',
  hosts: 'Ban công tác Mặt trận; trưởng thôn, khu',
  heads: 'Trưởng thôn, khu',
} as const;

const communesBelow = (communes: string) => ({
  gatherers: `các đoàn thể; Ủy ban MTTQ ${communes}`,
  hosts: `Đảng ủy, UBND ${communes}`,
  heads: `Đảng ủy, UBND ${communes}`,
});

const places = {
  commune: {
    partyOffice: 'Văn phòng Đảng ủy',
    massWork: 'Khối dân vận',
    culture: 'Công chức Văn hóa - xã hội',
    hall: 'Công chức Văn hóa - xã hội',
    staff: 'Cán bộ, công chức chuyên môn',
    government: 'UBND xã',
    ...villages,
  },
  reformed: {
    partyOffice: 'Văn phòng Đảng ủy',
    massWork: 'Ban Xây dựng Đảng',
    culture: 'Phòng Văn hóa - Xã hội',
    hall: 'Trung tâm Cung ứng dịch vụ công',
    staff: 'Các cơ quan chuyên môn',
    government: 'UBND xã',
    ...villages,
  },
  huyen: {
    partyOffice: 'Văn phòng Huyện ủy',
    massWork: 'Ban Dân vận',
    culture: 'Phòng Văn hóa và Thông tin',
    hall: '',
    staff: 'Các cơ quan chuyên môn',
    government: 'UBND huyện',
    ...communesBelow('các xã, thị trấn'),
  },
  tinh: {
    partyOffice: 'Văn phòng Tỉnh ủy',
    massWork: 'Ban Tuyên giáo và Dân vận',
    culture: 'Sở Văn hóa, Thể thao và Du lịch',
    hall: '',
    staff: 'Các cơ quan chuyên môn',
    government: 'UBND tỉnh',
    ...communesBelow('các xã, phường'),
  },
} as const satisfies Readonly<Record<string, Place>>;

export type PlaceKind = keyof typeof places;

interface Bodies extends Place {
  readonly office: string;
  readonly partners: string;
  readonly report: string;
}

function bodiesOf(family: 'chinh-quyen' | 'dang' | 'mttq', kind: PlaceKind): Bodies {
  const place: Place = places[kind];
  const ofParty = kind === 'commune' && family !== 'dang' ? { massWork: 'Khối dân vận Đảng ủy' } : {};
  const partners = 'Ủy ban MTTQ; các đoàn thể chính trị - xã hội';
  switch (family) {
    case 'chinh-quyen': {
      const office = kind === 'tinh' ? 'Văn phòng UBND tỉnh' : 'Văn phòng HĐND&UBND';
      return { ...place, ...ofParty, office, partners, report: office };
    }
    case 'dang':
      return { ...place, office: place.partyOffice, partners, report: place.government };
    case 'mttq': {
      const office = 'Ban Thường trực Ủy ban MTTQ';
      return { ...place, ...ofParty, office, partners: 'Các đoàn thể chính trị - xã hội', report: place.government };
    }
    default:
      return family satisfies never;
  }
}

const tasksOf = (bodies: Bodies): readonly DefaultTask[] => [
  {
    task: 'Thu thập, tổng hợp ý kiến, kiến nghị của nhân dân trước cuộc đối thoại',
    lead: 'Ủy ban MTTQ',
    partners: `${bodies.massWork}; ${bodies.gatherers}`,
    offset: -10,
  },
  {
    task: 'Gửi giấy mời kèm phiếu đăng ký phát biểu đến đại biểu, khách mời',
    lead: bodies.office,
    partners: bodies.hosts,
    offset: -8,
  },
  {
    task: 'Thông báo nội dung, thời gian, địa điểm trên hệ thống loa truyền thanh',
    lead: bodies.culture,
    partners: bodies.heads,
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
    lead: bodies.staff,
    partners: bodies.office,
    offset: -3,
  },
  { task: 'Xây dựng chương trình, nội quy cuộc đối thoại', lead: bodies.office, partners: bodies.massWork, offset: -3 },
  {
    task: 'Chuẩn bị hội trường, âm thanh, trang trí, khánh tiết',
    lead: bodies.hall || bodies.office,
    partners: bodies.hall ? bodies.office : '',
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

export const defaultTasks = (family: 'chinh-quyen' | 'dang' | 'mttq', kind: PlaceKind): readonly DefaultTask[] =>
  tasksOf(bodiesOf(family, kind));
