import { z } from 'zod';

const lines = z.array(z.string().min(1)).default([]);

/**
 * What a Kế hoạch says beside the rows of the books: `plan` of the unit file. Every part may be left out; times, places, chairs
 * and villages stand in the sessions and are not repeated here. One entry is one paragraph.
 */
export const planTextSchema = z.strictObject({
  /** Trích yếu. */
  subject: z.string().default(''),
  /** Follows the bases, ends with `như sau:`. */
  opening: z.string().default(''),
  purposes: lines,
  meaning: lines,
  requirements: lines,
  principles: lines,
  /** Who meets whom. */
  participants: lines,
  contents: lines,
  methods: lines,
  preparation: lines,
  /** Order of the meeting. */
  programme: lines,
  /** Nội quy of the meeting. */
  rules: lines,
  afterwards: lines,
  /** Times and numbers that no session row carries. */
  schedule: lines,
  delegates: z.array(z.strictObject({ group: z.string().default(''), who: lines })).default([]),
  responsibilities: z.array(z.strictObject({ body: z.string().min(1), duties: lines })).default([]),
  closing: z.string().default(''),
});
export type PlanText = z.infer<typeof planTextSchema>;

/** For a unit that has not written its own. */
const usualPlan: PlanText = planTextSchema.parse({
  purposes: [
    'Để người đứng đầu lắng nghe tâm tư, nguyện vọng, ý kiến, kiến nghị của nhân dân; kịp thời phát hiện, giải quyết những vướng mắc, phát sinh hoặc kiến nghị cấp có thẩm quyền giải quyết.',
    'Phát huy quyền làm chủ của nhân dân, vai trò giám sát của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội; tạo sự đồng thuận trong nhân dân.',
  ],
  requirements: [
    'Công khai, dân chủ, thẳng thắn, đúng trọng tâm, với tinh thần xây dựng; thiết thực, tiết kiệm, hiệu quả.',
    'Ý kiến, kiến nghị được tiếp nhận đầy đủ, trả lời đúng thời hạn; kết luận được theo dõi, đôn đốc đến khi thực hiện xong.',
  ],
  contents: [
    'Thông báo tình hình và những vấn đề của địa phương mà nhân dân quan tâm.',
    'Nghe ý kiến, kiến nghị của nhân dân; trả lời, giải thích và chỉ đạo giải quyết.',
  ],
});

export const planTextOf = ({ plan }: { readonly plan?: PlanText | undefined }): PlanText => plan ?? usualPlan;
