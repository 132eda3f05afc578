import { beforeEach, describe, expect, it } from 'vitest';
import type { Parcel } from '../../functions/domain/books/row-kind.ts';
import type { Petition } from '../../functions/domain/records/petition.ts';
import type { UnitRecord } from '../../functions/domain/records/unit-record.ts';
import { carryOver } from '../../functions/use-cases/carry-over.ts';
import { erasePerson } from '../../functions/use-cases/erase-person.ts';
import { parcelWrite } from '../../functions/use-cases/sync/inbox.ts';
import { put } from '../faults/sync/script.ts';
import { erasing, inPersonStory, type PersonStory } from '../fixtures/person-story.ts';

/** A person whose data are erased while her case is on its way: into the next year, to another level, from one cell to another. */

const EDITED = 'Dân đề nghị dọn rác';
const VERDICT = 'Kiểm tra nhập liệu';
const NAMED = 'Đã trả lời bà Lương Thị Ngà';
let story: PersonStory;
inPersonStory((opened) => {
  story = opened;
});

const erase = (more: Parameters<typeof erasing>[1] = {}) => erasePerson(story.ports, erasing(story, more));
/** Of the unit itself: the book of the next year has a call of its own. */
const foundHere = async (kind: string) => story.traced(JSON.stringify(await story.documents(kind), undefined, 1));
const text = { code: 'YK23-0002', column: 'Nội dung' };

describe('a case that has gone on into the next year', () => {
  const carry = async () => {
    await carryOver(story.ports, story.unitId, 'nam-sau');
    await story.settle();
  };

  it('loses the text that names her in the old book once the office has edited it there, which is asked to be taken back no more', async () => {
    await carry();
    expect((await erase()).edit).toEqual([text]);
    await story.settle();
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    expect(story.book('petitions').look().at(2, VERDICT)).not.toContain('Nội dung: ');
    expect((await erase()).edit).toEqual([]);
    expect(await foundHere('petitions')).toEqual([]);
    expect(await foundHere('audit')).toEqual([]);
  });

  it('is pointed at where a text that was typed late names her, until that is edited', async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    put(story.book('conclusions'), 1, { 'Ý kiến': 'YK23-0002', 'Nội dung kết luận': 'Dọn rác' });
    await story.settle();
    await carry();
    put(story.book('petitions'), 2, { 'Nội dung trả lời': NAMED });
    put(story.book('conclusions'), 1, { 'Kết quả thực hiện': NAMED });
    await story.settle();
    const late = [
      { code: 'YK23-0002', column: 'Nội dung trả lời' },
      { code: 'KL23-0001', column: 'Kết quả thực hiện' },
    ];
    expect((await erase()).edit).toEqual(late);
    await story.settle();
    expect((await erase()).edit).toEqual(late);
    put(story.book('petitions'), 2, { 'Nội dung trả lời': '' });
    put(story.book('conclusions'), 1, { 'Kết quả thực hiện': '' });
    await story.settle();
    expect((await erase()).edit).toEqual([]);
    for (const kind of ['petitions', 'conclusions', 'audit']) expect(await foundHere(kind)).toEqual([]);
  });
});

describe('a case between two levels', () => {
  beforeEach(async () => {
    const unit = await story.store.get<UnitRecord>('units', story.unitId);
    if (unit === undefined) throw new Error('no unit');
    const settings = { ...unit.data.settings, parent: 'huyen-an', higherBody: 'Huyện An' };
    await story.store.commit([{ op: 'put', collection: 'units', id: story.unitId, data: { ...unit.data, settings } }]);
  });
  const send = (parcel: Omit<Parcel, 'unit'>) =>
    story.store.commit([parcelWrite('xa-ha', { ...parcel, unit: story.unitId })]);

  it('is pointed at where an answer from above that no cell shows yet names her', async () => {
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    put(story.book('forwards'), 1, { 'Ý kiến': 'YK23-0002', 'Cơ quan nhận': 'Sở Xây dựng' });
    await story.settle();
    const edits = { answer: { value: NAMED, by: 'Huyện An' } };
    await send({ tab: 'forwards', code: 'CC23-0001', cause: 'back CC23-0001', cells: {}, fields: {}, edits });
    await story.settle();
    const answer = { code: 'CC23-0001', column: 'Nội dung trả lời' };
    expect((await erase()).edit).toEqual([answer]);
    await story.settle();
    expect((await erase()).edit).toEqual([answer]);
    put(story.book('forwards'), 1, { 'Nội dung trả lời': NAMED });
    await story.settle();
    put(story.book('forwards'), 1, { 'Nội dung trả lời': 'Đã trả lời' });
    await story.settle();
    expect((await erase()).edit).toEqual([]);
    expect(await foundHere('forwards')).toEqual([]);
  });

  it('does not go up while its text still names her', async () => {
    await erase();
    await story.settle();
    put(story.book('petitions'), 2, { 'Kết quả xử lý': 'Chuyển cấp trên' });
    const letter = { 'Ý kiến': 'YK23-0002', 'Cơ quan nhận': 'UBND Huyện An', 'Số, ngày văn bản': '12/CV' };
    put(story.book('forwards'), 1, letter);
    await story.settle();
    const sent = () => story.store.query<{ cells: { content: { text: string } } }>('units/huyen-an/inbox');
    expect(await sent()).toEqual([]);
    expect(story.book('forwards').look().at(1, VERDICT)).toContain('YK23-0002 chưa chuyển lên UBND Huyện An qua sổ');
    put(story.book('petitions'), 2, { 'Nội dung': EDITED });
    await story.settle();
    expect((await sent()).map(({ data }) => data.cells.content.text)).toEqual([EDITED]);
  });

  it('forgets above what the unit below said of its text, taken in or still on its way', async () => {
    const origin = { unit: 'xa-ha', forward: 'CC23-0001', petition: 'YK23-0001' };
    await send({
      tab: 'petitions',
      cause: 'up CC23-0001',
      cells: { content: { type: 'text', text: 'Dọn rác chợ huyện' } },
      fields: { origin },
    });
    await story.settle();
    const change = (withdrawn: boolean): Omit<Parcel, 'unit'> => ({
      tab: 'petitions',
      madeBy: { sender: 'xa-ha', cause: 'up CC23-0001' },
      cause: 'change CC23-0001',
      cells: {},
      fields: { fromBelow: { unit: 'Xã Hạ', on: '2023-10-18', withdrawn, movedToOffice: false, content: NAMED } },
      edits: {},
    });
    await send(change(false));
    await story.settle();
    await send(change(true));
    const above = (await story.documents<Petition>('petitions')).find((one) => one.origin !== null)?.code ?? '';
    await erase({ codes: [above] });
    expect(story.traced(JSON.stringify(await story.documents('inbox')))).toEqual([]);
    await story.settle();
    await erase({ codes: [above] });
    expect((await foundHere('petitions')).filter((line) => line.includes(NAMED))).toEqual([]);
    expect((await foundHere('audit')).filter((line) => line.includes(NAMED))).toEqual([]);
    const kept = (await story.documents<Petition>('petitions')).find((one) => one.code === above);
    expect(kept?.fromBelow).toMatchObject({ withdrawn: true, content: '' });
  });
});
