import type { Notice } from '../../records/notice.ts';

type Topic = NonNullable<Notice['topic']>;

interface TopicText {
  /** A step of a session, as the subject says it. */
  readonly subject: string;
  /** What the office does about it, and which cell says that it is done. */
  readonly request: string;
}

const texts: Readonly<Record<Topic, TopicText>> = {
  day: {
    subject: 'Chốt ngày tổ chức',
    request:
      'Cuộc mới có “Thời gian dự kiến”: đề nghị chốt rồi ghi “Ngày tổ chức” ở tab Kế hoạch; chưa tổ chức được thì chọn “Hoãn” hoặc “Hủy”.',
  },
  notice: {
    subject: 'Ra thông báo tổ chức',
    request:
      'Thông báo tổ chức đã ra thì ghi “Số, ký hiệu”, “Ngày ban hành” ở tab Văn bản, hoặc “Ngày thông báo” ở tab Kế hoạch.',
  },
  collection: {
    subject: 'Sắp hết hạn thu ý kiến',
    request: 'Đề nghị nhắc MTTQ, đoàn thể gửi ý kiến trước khi hết hạn thu.',
  },
  drafts: {
    subject: 'Còn ý kiến chưa có dự thảo trả lời',
    request: 'Đề nghị nhắc cán bộ được giao ghi “Dự thảo trả lời” ở tab Ý kiến, kiến nghị.',
  },
  conclusion: {
    subject: 'Ra thông báo kết luận',
    request:
      'Thông báo kết luận lập ở cột “Lập văn bản” của tab Kế hoạch; đã ban hành thì ghi “Số, ký hiệu”, “Ngày ban hành” ở tab Văn bản.',
  },
  replies: {
    subject: 'Còn ý kiến chưa trả lời',
    request:
      'Đề nghị đôn đốc trả lời các ý kiến còn lại; việc cần thêm thời gian thì báo người dân rồi ghi “Gia hạn đến”.',
  },
  task: {
    subject: 'Nhiệm vụ đã phân công',
    request: 'Nhiệm vụ đã xong thì ghi “Ngày hoàn thành” ở tab Phân công.',
  },
};

const unnamed: TopicText = { subject: 'Việc đến hạn', request: 'Đề nghị ghi kết quả vào đúng dòng trong sổ.' };

export const topicText = (topic: Notice['topic']): TopicText => (topic === null ? unnamed : texts[topic]);
