import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeRecord, rowKindsOf } from '../../functions/domain/kinds/row-kinds.ts';
import { noticeSchema, packNotice } from '../../functions/domain/records/notice.ts';
import { petitionSchema } from '../../functions/domain/records/petition.ts';
import { newRecord } from '../../functions/domain/records/record.ts';

const kinds = [...rowKindsOf('chung'), ...rowKindsOf('van-phong')];
const petition = petitionSchema.parse({ ...newRecord({ id: 'a1', code: 'YK23-0001' }), content: 'Đường hỏng' });

describe('a record as it is stored', () => {
  it('leaves out what its fields say by default', () => {
    const [petitions] = kinds.filter(({ collection }) => collection === 'petitions');
    expect(petitions?.pack(petition)).toEqual({
      id: 'a1',
      code: 'YK23-0001',
      raw: {},
      createdAt: '',
      updatedAt: '',
      content: 'Đường hỏng',
    });
  });

  it.each(kinds.map((kind) => [kind.collection, kind] as const))('of %s comes back whole', (collection, kind) => {
    const blank = kind.parse({
      ...newRecord({ id: 'a1', code: 'X23-01' }),
      role: 'Chuyên môn',
      kind: collection === 'documents' ? null : 'Khiếu nại',
    });
    expect(kind.parse(kind.pack(blank))).toEqual(blank);
    expect(completeRecord(collection, kind.pack(blank))).toEqual(blank);
  });

  it('keeps whatever differs from the default, be it blank, zero, null or a list', () => {
    const cell = fc.oneof(fc.constantFrom('', 'x', null), fc.string());
    const some = fc.record({
      session: cell,
      content: fc.string(),
      urgency: fc.constantFrom('Khẩn', 'Bình thường'),
      heldBack: fc.boolean(),
      suggested: fc.constantFrom([], ['field'], ['field', 'kind']),
      similarTo: fc.constantFrom(null, { code: 'YK23-0002', score: 0 }),
      asAbove: fc.constantFrom({}, { name: '' }, { name: null }),
      assigneeHistory: fc.constantFrom([], [{ official: '', until: '' }]),
    });
    const [petitions] = kinds.filter(({ collection }) => collection === 'petitions');
    fc.assert(
      fc.property(some, (fields) => {
        const record = petitionSchema.parse({ ...petition, ...fields });
        expect(petitions?.parse(petitions.pack(record))).toEqual(record);
      }),
    );
  });

  it('of the outbox comes back whole', () => {
    const notice = noticeSchema.parse({
      id: 'n1',
      unit: 'tan-dan-2023',
      channel: 'email',
      stage: 'assigned',
      subject: { kind: 'petitions', id: 'a1', code: 'YK23-0001' },
      to: 'CB23-01',
      state: 'queued',
      notBefore: '2023-10-18T01:00:00.000Z',
      createdAt: '2023-10-18T01:00:00.000Z',
    });
    expect(noticeSchema.parse(packNotice(notice))).toEqual(notice);
    // What deliveries are looked for by.
    expect(packNotice(notice)).toMatchObject({ state: 'queued', notBefore: '2023-10-18T01:00:00.000Z' });
  });
});
