import { describe, expect, it } from 'vitest';
import type { AnyRecord } from '../../functions/domain/books/row-kind.ts';
import { rowKindOf } from '../../functions/domain/kinds/row-kinds.ts';
import { conclusionSchema, forwardSchema } from '../../functions/domain/records/following.ts';
import { petitionSchema } from '../../functions/domain/records/petition.ts';
import { carriedParcel } from '../../functions/use-cases/carry-over/carried-parcel.ts';

const base = (code: string) => ({ id: `id-${code}`, code, raw: {}, createdAt: '', updatedAt: '' });

/** What the book of the next year is sent of a record. */
const carried = (tab: string, record: AnyRecord) =>
  carriedParcel({ kind: rowKindOf(tab), record }, 'an-loc-2023', 'an-loc-2024');

describe('what is open at the end of the year', () => {
  it('does not go to the unit above a second time, nor forgets what was said from below', () => {
    const kept = {
      sentUp: 'CC23-0001',
      sentUpAs: 'mark',
      sentUpVia: { from: 'an-loc-2022', to: 'huyen-2022' },
      alsoFor: [{ unit: 'xa-ha-2023', forward: 'CC23-0008', code: 'YK23-0008' }],
      origin: { unit: 'xa-ha-2023', forward: 'CC23-0009', petition: 'YK23-0009' },
      fromBelow: { unit: 'Xã Hạ', on: '2023-12-20', withdrawn: true, movedToOffice: false, content: '' },
      openedAgainOn: '2023-12-27',
    };
    const petition = petitionSchema.parse({ ...base('YK23-0001'), ...kept });
    expect(carried('petitions', petition).fields).toMatchObject(kept);
  });

  it('was answered by the letter that the old book lists, unless MTTQ has asked since', () => {
    const day = { answeredOn: '2023-12-10', answerForm: 'Bằng văn bản', answer: 'Xã đã rải đá' };
    const answered = petitionSchema.parse({ ...base('YK23-0001'), ...day });
    expect(carried('petitions', answered).cells).toMatchObject({
      answeredOn: { type: 'date', date: '2023-12-10' },
      answerForm: { type: 'text', text: 'Bằng văn bản' },
    });
    const disputed = { asks: { 'KL23-0001': '2023-12-15' }, answer: 'mark' };
    const asked = carried('petitions', petitionSchema.parse({ ...answered, disputed }));
    expect(asked.cells).not.toHaveProperty('answeredOn');
    expect(asked.fields).toMatchObject({ disputed });
  });

  it('takes along an answer from above that nobody has typed into its cell yet, and what was said instead of one', () => {
    const by = 'Huyện Hải Bình trả lời ngày 20/12/2023, YK23-0020';
    const forward = forwardSchema.parse({
      ...base('CC23-0001'),
      raw: { 'Ý kiến': 'YK23-0001', 'Cơ quan nhận': 'UBND huyện' },
      edits: {
        answer: { value: 'Nâng cấp năm 2024', base: null, by },
        answeredOn: { value: 45_280, base: null, by },
      },
      petition: 'YK23-0001',
      answer: 'Nâng cấp năm 2024',
      answeredOn: '2023-12-20',
      status: 'Đã có trả lời',
    });
    expect(carried('forwards', forward).cells).toMatchObject({
      answer: { type: 'text', text: 'Nâng cấp năm 2024' },
      answeredOn: { type: 'date', date: '2023-12-20' },
    });
    const waiting = forwardSchema.parse({ ...base('CC23-0002'), fromAbove: 'trùng với YK23-0005' });
    expect(carried('forwards', waiting).fields).toMatchObject({ fromAbove: 'trùng với YK23-0005' });
  });

  it('keeps the number of which its cell never showed, or got back, more than the mask', () => {
    const raw = { 'Nội dung': 'Sửa đường', 'Điện thoại': '09•• ••• 678' };
    const petition = petitionSchema.parse({ ...base('YK23-0001'), raw, phone: '0912345678' });
    expect(carried('petitions', petition).cells).toMatchObject({ phone: { type: 'text', text: '0912345678' } });
  });

  it('stays a promise of its session, although only its petition said of which', () => {
    const item = conclusionSchema.parse({ ...base('KL23-0001'), petition: 'YK23-0001', session: 'DT23-01' });
    expect(carried('conclusions', item).cells).toMatchObject({ session: { type: 'text', text: 'DT23-01' } });
  });
});
