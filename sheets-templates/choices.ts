/** Drop-downs with a fixed list; the same strings are the values of the records. */

export const petitionKinds = ['Kiến nghị', 'Phản ánh', 'Khiếu nại', 'Tố cáo'] as const;
export const urgencies = ['Bình thường', 'Cấp thiết', 'Khẩn'] as const;
export const authorities = ['Thuộc thẩm quyền', 'Cơ quan, đơn vị khác', 'Cấp trên'] as const;
export const answerForms = ['Tại hội nghị', 'Bằng văn bản', 'Trực tiếp, điện thoại'] as const;
export const outcomes = [
  'Đã trả lời',
  'Đã giải quyết xong',
  'Ngoài nội dung, trả lời riêng',
  'Chuyển cấp trên',
  'Chờ người dân bổ sung',
  'Trùng',
  'Rút',
] as const;
export const petitionStatuses = [
  'Mới nhận',
  'Đã giao',
  'Đang xử lý',
  'Đã trả lời tại hội nghị',
  'Đã trả lời bằng văn bản',
  'Đã giải quyết xong',
  'Đã chuyển, chờ trả lời',
  'Chuyển tiếp công dân',
  'Trùng',
  'Rút',
  'Đề nghị xem lại',
] as const;
export const sessionStatuses = [
  'Dự kiến',
  'Đã thông báo',
  'Đã tổ chức',
  'Đã kết luận',
  'Hoàn thành',
  'Hoãn',
  'Hủy',
] as const;
export const postponements = ['Hoãn', 'Hủy'] as const;
export const registrationForms = ['Phát biểu', 'Gửi câu hỏi'] as const;
export const yesNo = ['Có', 'Không'] as const;
export const supervisions = ['Đạt', 'Đề nghị xem lại'] as const;
export const documentStatuses = ['Dự thảo', 'Đã ban hành', 'Thay thế'] as const;
export const documentKinds = [
  'Kế hoạch',
  'Thông báo tổ chức',
  'Bài đọc loa truyền thanh',
  'Giấy mời',
  'Chương trình, nội quy',
  'Tổng hợp ý kiến',
  'Danh sách phát biểu',
  'Biên bản',
  'Thông báo kết luận',
  'Trả lời kiến nghị',
  'Công văn kiến nghị cấp trên',
  'Công văn đôn đốc',
  'Báo cáo kết quả',
  'Báo cáo giám sát',
] as const;
export const officialRoles = ['Chủ trì', 'Văn phòng', 'Tiếp công dân', 'MTTQ', 'Chuyên môn'] as const;
export const holidayKinds = ['Nghỉ', 'Làm bù'] as const;
export const families = ['Chính quyền', 'Đảng', 'MTTQ'] as const;
