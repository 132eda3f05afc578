import type { Notice } from '../../records/notice.ts';

/** A step of a session, as the subject says it. */
export function topicSubject(topic: Notice['topic']): string {
  switch (topic) {
    case 'notice':
      return 'Ra thông báo tổ chức';
    case 'collection':
      return 'Hết hạn thu ý kiến';
    case 'drafts':
      return 'Còn ý kiến chưa có dự thảo trả lời';
    case 'conclusion':
      return 'Ra thông báo kết luận';
    case 'replies':
      return 'Còn ý kiến chưa trả lời';
    case 'task':
      return 'Nhiệm vụ chuẩn bị';
    case null:
      return 'Việc đến hạn';
    default:
      return topic satisfies never;
  }
}

/** What the office does about a step of a session, and which cell says that it is done. */
export function topicRequest(topic: Notice['topic']): string {
  switch (topic) {
    case 'notice':
      return 'Thông báo tổ chức đã ra thì ghi “Số, ký hiệu”, “Ngày ban hành” ở tab Văn bản, hoặc “Ngày thông báo” ở tab Kế hoạch.';
    case 'collection':
      return 'Đề nghị nhắc MTTQ, đoàn thể gửi ý kiến trước khi hết hạn thu.';
    case 'drafts':
      return 'Đề nghị nhắc cán bộ được giao ghi “Dự thảo trả lời” ở tab Ý kiến, kiến nghị.';
    case 'conclusion':
      return 'Thông báo kết luận lập ở cột “Lập văn bản” của tab Kế hoạch; đã ban hành thì ghi “Số, ký hiệu”, “Ngày ban hành” ở tab Văn bản.';
    case 'replies':
      return 'Đề nghị đôn đốc trả lời các ý kiến còn lại; việc cần thêm thời gian thì báo người dân rồi ghi “Gia hạn đến”.';
    case 'task':
      return 'Nhiệm vụ đã xong thì ghi “Ngày hoàn thành” ở tab Phân công.';
    case null:
      return 'Đề nghị ghi kết quả vào đúng dòng trong sổ.';
    default:
      return topic satisfies never;
  }
}
