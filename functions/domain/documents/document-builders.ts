import { buildAgenda } from './agenda.ts';
import { buildAnnouncement } from './announcement.ts';
import { buildBrief } from './brief.ts';
import { buildBroadcast } from './broadcast.ts';
import { buildChaseLetter } from './chase-letter.ts';
import { buildConclusionNotice } from './conclusion-notice.ts';
import type { DocumentInput } from './document-input.ts';
import { buildForwardLetter } from './forward-letter.ts';
import { buildInvitation } from './invitation.ts';
import type { DocumentKind } from './letterhead.ts';
import { buildMinutes } from './minutes.ts';
import type { OfficialDocument } from './official-document.ts';
import { buildPlan } from './plan.ts';
import { buildReply } from './reply.ts';
import { buildResultReport } from './result-report.ts';
import { buildSpeakerList } from './speakers.ts';
import { buildSupervisionReport } from './supervision-report.ts';

/** The builder of every kind in `Lập văn bản`. Each is pure and throws DocumentImpossible when the records do not allow the paper. */
export const documentBuilders: Readonly<Record<DocumentKind, (input: DocumentInput) => OfficialDocument>> = {
  'Kế hoạch': buildPlan,
  'Thông báo tổ chức': buildAnnouncement,
  'Bài đọc loa truyền thanh': buildBroadcast,
  'Giấy mời': buildInvitation,
  'Chương trình, nội quy': buildAgenda,
  'Tổng hợp ý kiến': buildBrief,
  'Danh sách phát biểu': buildSpeakerList,
  'Biên bản': buildMinutes,
  'Thông báo kết luận': buildConclusionNotice,
  'Trả lời kiến nghị': buildReply,
  'Công văn kiến nghị cấp trên': buildForwardLetter,
  'Công văn đôn đốc': buildChaseLetter,
  'Báo cáo kết quả': buildResultReport,
  'Báo cáo giám sát': buildSupervisionReport,
};
