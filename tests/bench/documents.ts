import { docxWriter } from '../../functions/adapters/documents/docx-writer.ts';
import { buildConclusionNotice } from '../../functions/domain/documents/conclusion-notice.ts';
import { buildReplyLetters } from '../../functions/domain/documents/reply.ts';
import { exampleInput, examplePetition } from '../domain/documents/example.ts';
import { type Measure, median, timed } from './report.ts';

/** Time from records to the bytes of the Word file, after warm-up. */
export async function benchDocuments(): Promise<Measure[]> {
  const writer = docxWriter();
  const notice = async () => writer.write(buildConclusionNotice(exampleInput('chinh-quyen', 20)));
  for (let round = 0; round < 20; round += 1) await notice();
  const times: number[] = [];
  for (let round = 0; round < 21; round += 1) times.push(await timed(notice));
  const letters = await timed(writeLetters);
  return [
    { name: 'Thông báo kết luận, 20 matters (median)', value: median(times), unit: 'ms', goal: 30 },
    { name: 'Trả lời kiến nghị, 1,000 letters', value: letters / 1000, unit: 's', goal: 15 },
  ];
}

async function writeLetters(): Promise<void> {
  const writer = docxWriter();
  const petitions = Array.from({ length: 1000 }, (_, index) =>
    examplePetition(index + 1, {
      answer: 'Phường đã nạo vét, làm nắp đậy.',
      answerForm: 'Bằng văn bản',
      outcome: 'Đã trả lời',
    }),
  );
  const letters = buildReplyLetters(exampleInput('chinh-quyen', 0, { petitions }));
  if (letters.length !== petitions.length) throw new Error(`${letters.length} letters instead of ${petitions.length}`);
  for (const { document } of letters) await writer.write(document);
}
