import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { StaleWrite, type Store, type Write } from '../../functions/domain/store.ts';

/** What both stores promise. Every test works in a collection of its own, so one emulator serves them all. */
export const freshCollection = (): string => `units/${randomUUID()}/petitions`;

export function storeContract(store: () => Store): void {
  const create = (collection: string, id: string, data: object): Write => ({ op: 'create', collection, id, data });

  describe('versions', () => {
    it('a document gets a version when created and another one when changed', async () => {
      const at = freshCollection();
      const [first = ''] = await store().commit([create(at, 'a', { n: 1 })]);
      const [second = ''] = await store().commit([
        { op: 'put', collection: at, id: 'a', data: { n: 2 }, version: first },
      ]);
      expect(first).not.toBe('');
      expect(second).not.toBe(first);
      expect(await store().get(at, 'a')).toEqual({ id: 'a', version: second, data: { n: 2 } });
    });

    it('a put replaces the whole document, leaving no field of before', async () => {
      const at = freshCollection();
      const [version = ''] = await store().commit([create(at, 'a', { old: 1, both: 1 })]);
      await store().commit([{ op: 'put', collection: at, id: 'a', data: { both: 2 }, version }]);
      expect((await store().get(at, 'a'))?.data).toEqual({ both: 2 });
    });

    it('a put without a version makes or replaces the document', async () => {
      const at = freshCollection();
      await store().commit([{ op: 'put', collection: at, id: 'a', data: { n: 1 } }]);
      await store().commit([{ op: 'put', collection: at, id: 'a', data: { n: 2 } }]);
      expect((await store().get(at, 'a'))?.data).toEqual({ n: 2 });
    });

    it('a document deleted and made anew does not have its old version', async () => {
      const at = freshCollection();
      const [first] = await store().commit([create(at, 'a', { n: 1 })]);
      await store().commit([{ op: 'delete', collection: at, id: 'a' }]);
      const [again] = await store().commit([create(at, 'a', { n: 1 })]);
      expect(again).not.toBe(first);
    });

    it('a deletion answers a blank version, in the place of its write', async () => {
      const at = freshCollection();
      const versions = await store().commit([
        create(at, 'a', {}),
        { op: 'delete', collection: at, id: 'zz' },
        create(at, 'b', {}),
      ]);
      expect(versions.map((version) => version === '')).toEqual([false, true, false]);
    });
  });

  describe('refused commits', () => {
    const cases: [string, (at: string, current: string) => Write][] = [
      ['a create of an existing document', (collection) => ({ op: 'create', collection, id: 'a', data: { n: 9 } })],
      [
        'a put on a version of before',
        (collection) => ({ op: 'put', collection, id: 'a', data: { n: 9 }, version: 'before' }),
      ],
      [
        'a put with a version on a document that is not there',
        (collection, version) => ({ op: 'put', collection, id: 'gone', data: {}, version }),
      ],
      ['a put with a blank version', (collection) => ({ op: 'put', collection, id: 'a', data: {}, version: '' })],
      ['a delete on a version of before', (collection) => ({ op: 'delete', collection, id: 'a', version: 'before' })],
      [
        'a delete with a version on a document that is not there',
        (collection, version) => ({ op: 'delete', collection, id: 'gone', version }),
      ],
    ];
    it.each(cases)('%s is stale, and the other writes of the commit are not applied', async (_, refused) => {
      const at = freshCollection();
      const [before = ''] = await store().commit([create(at, 'a', { n: 1 })]);
      const [current = ''] = await store().commit([{ op: 'put', collection: at, id: 'a', data: { n: 2 } }]);
      const asked = refused(at, current);
      const write = 'version' in asked && asked.version === 'before' ? { ...asked, version: before } : asked;
      const commit = store().commit([create(at, 'first', {}), write, create(at, 'last', {})]);
      await expect(commit).rejects.toBeInstanceOf(StaleWrite);
      expect(await store().query(at)).toEqual([{ id: 'a', version: current, data: { n: 2 } }]);
    });

    it('a commit of more than 400 writes is refused with the number, in Vietnamese', async () => {
      const at = freshCollection();
      const writes = Array.from({ length: 401 }, (_, index) => create(at, `p${index}`, {}));
      await expect(store().commit(writes)).rejects.toThrow('401 bản ghi, tối đa là 400');
      expect(await store().query(at)).toEqual([]);
    });

    it.each([
      ['a document over 1 MB', { text: 'ă'.repeat(600_000) }, 'tối đa là 1000000'],
      ['no other than small documents', { text: 'a' }, undefined],
    ])('takes %s as Firestore would', async (_, data, message) => {
      const commit = store().commit([create(freshCollection(), 'a', data)]);
      await (message === undefined ? expect(commit).resolves.toHaveLength(1) : expect(commit).rejects.toThrow(message));
    });

    it('a commit over 9 MB is refused as a whole', async () => {
      const at = freshCollection();
      const writes = Array.from({ length: 12 }, (_, index) => create(at, `p${index}`, { text: 'a'.repeat(900_000) }));
      await expect(store().commit(writes)).rejects.toThrow('hãy chia thành nhiều lần ghi');
      expect(await store().query(at)).toEqual([]);
    });

    it.each([['units/x'], ['units//petitions'], ['']])(
      'a path that is no collection is refused: "%s"',
      async (collection) => {
        await expect(store().commit([create(collection, 'a', {})])).rejects.toThrow('không hợp lệ');
      },
    );

    it.each([[''], ['a/b'], ['..'], ['__a__']])('an id that Firestore forbids is refused: "%s"', async (id) => {
      await expect(store().commit([create(freshCollection(), id, {})])).rejects.toThrow('không hợp lệ');
    });
  });

  describe('contents', () => {
    const deep = {
      text: 'Đề nghị sửa đường thôn Hạ: "ngập" 100%\n\tlần 2 🌾 𝒳 \u0000 \u2028',
      nested: { list: [[1, [2, [3]]], { a: [] }, null, {}], deep: { er: { and: { deeper: [true, false] } } } },
      numbers: [0, -1, 1.5, 1e21, 2 ** 53, Number.MIN_VALUE, -1e-7, 1700000000000],
      raw: {
        'Tổ chức, cá nhân kiến nghị': 'Nhân dân thôn Râm',
        'Từ giờ': 0.5,
        '': 'no header',
        'a.b`c\\d"e': 1,
        __x__: 2,
        '[]': 3,
        '[]:': 4,
      },
      empty: { list: [], map: {}, text: '', nothing: null },
    };
    it('what is read is, as JSON, what was written', async () => {
      const at = freshCollection();
      await store().commit([create(at, 'a', deep)]);
      expect((await store().get(at, 'a'))?.data).toEqual(deep);
    });

    it('undefined is not stored, and a Date is its ISO text', async () => {
      const at = freshCollection();
      await store().commit([
        create(at, 'a', { gone: undefined, deep: { gone: undefined, at: new Date(0) }, list: [undefined] }),
      ]);
      expect((await store().get(at, 'a'))?.data).toEqual({ deep: { at: '1970-01-01T00:00:00.000Z' }, list: [null] });
    });

    it('ids may be Vietnamese and hold what a web address would not', async () => {
      const at = freshCollection();
      const ids = ['Thôn Hạ', '100%', '%41', 'a?b#c', 'a+b', "it's"];
      await store().commit(ids.map((id) => create(at, id, { id })));
      expect((await store().getMany<{ id: string }>(at, ids)).map((stored) => stored?.data.id)).toEqual(ids);
    });

    it('400 writes go in one commit and are all there', async () => {
      const at = freshCollection();
      const text = 'Nội dung kiến nghị '.repeat(20);
      const versions = await store().commit(Array.from({ length: 400 }, (_, n) => create(at, `p${n}`, { n, text })));
      expect(versions).toHaveLength(400);
      expect(await store().query(at)).toHaveLength(400);
    });

    it('a commit of nothing answers nothing', async () => {
      expect(await store().commit([])).toEqual([]);
    });
  });

  describe('reading by id', () => {
    it('answers in the order asked, repeated as asked, with a gap where there is none', async () => {
      const at = freshCollection();
      await store().commit(['a', 'b', 'c'].map((id) => create(at, id, { id })));
      const found = await store().getMany(at, ['c', 'zz', 'a', 'c']);
      expect(found.map((stored) => stored?.id)).toEqual(['c', undefined, 'a', 'c']);
    });

    it('a document that is not there, or is in the same collection of another unit, is not found', async () => {
      const at = freshCollection();
      await store().commit([create(at, 'a', {})]);
      expect(await store().get(at, 'b')).toBeUndefined();
      expect(await store().get(freshCollection(), 'a')).toBeUndefined();
      expect(await store().getMany(at, [])).toEqual([]);
    });
  });

  describe('several writers at once', () => {
    it('of twenty that change the same version of a document exactly one wins', async () => {
      const at = freshCollection();
      const [version = ''] = await store().commit([create(at, 'lease', { owner: '' })]);
      const tries = await Promise.allSettled(
        Array.from({ length: 20 }, (_, owner) =>
          store().commit([{ op: 'put', collection: at, id: 'lease', data: { owner }, version }]),
        ),
      );
      const winners = tries.flatMap((result, owner) => (result.status === 'fulfilled' ? [owner] : []));
      expect(winners).toHaveLength(1);
      expect((await store().get(at, 'lease'))?.data).toEqual({ owner: winners[0] });
      for (const result of tries) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(StaleWrite);
    });

    it('of twenty that create the same document exactly one wins', async () => {
      const at = freshCollection();
      const tries = await Promise.allSettled(
        Array.from({ length: 20 }, (_, owner) => store().commit([create(at, 'a', { owner })])),
      );
      expect(tries.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    });
  });
}
