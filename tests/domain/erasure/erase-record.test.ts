import { describe, expect, it } from 'vitest';
import { eraseRecord } from '../../../functions/domain/erasure/erase-record.ts';
import { personOf } from '../../../functions/domain/erasure/mentions.ts';
import { filesOf, namedElsewhere } from '../../../functions/domain/erasure/unit-files.ts';
import { rowKindOf } from '../../../functions/domain/kinds/row-kinds.ts';
import { conclusionSchema, documentSchema } from '../../../functions/domain/records/following.ts';
import type { Petition } from '../../../functions/domain/records/petition.ts';
import { base, petition } from '../../fixtures/notice-office.ts';

const nga = personOf([
  {
    name: 'Lương Thị Ngà',
    phone: '0912000777',
    formerPhone: '',
    typedName: 'Lương Thị Ngà',
    typedPhone: '09•• ••• 777',
  },
]);
const kind = rowKindOf('petitions');
const edit = (value: string) => ({ value, base: '', by: 'UBND huyện trả lời' });
const erased = (more: Partial<Petition>) =>
  eraseRecord(kind, petition('YK23-0001', { name: 'Lương Thị Ngà', phone: '0912000777', ...more }), nga, '2023-11-20');

describe('the record of an erased person', () => {
  it.each<[string, Partial<Petition>]>([
    [
      'what her row was asked about her cells',
      { problems: [{ column: 'Điện thoại', message: '“0912 000 7770” thừa một số; gõ lại.' }] },
    ],
    [
      'what her row was asked about another cell, in her name',
      { problems: [{ column: 'Nội dung', message: 'có hai người, “Lương Thị Ngà” và “Lê Văn Tá”; tách dòng.' }] },
    ],
    ['what "as above" stood for', { asAbove: { phone: '0912 000 777' } }],
    ['what another door has written for her cells', { edits: { phone: edit('0912 000 777') } }],
    ['what was typed late into her cells', { typedLate: { 'Điện thoại': '0912 000 7770' } }],
    ['what was typed late into other cells, in her name', { typedLate: { 'Nội dung': 'Bà Lương Thị Ngà đề nghị' } }],
    ['the number before', { formerPhone: '0912000770' }],
  ])('forgets %s', (_, more) => {
    expect(JSON.stringify(erased(more))).not.toMatch(/Lương Thị Ngà|0912|000 777/);
  });

  it('keeps what was asked and typed about the matter itself', () => {
    const kept = {
      problems: [{ column: 'Thôn, khu', message: '“Khu Đông” không có trong danh mục.' }],
      asAbove: { village: 'Khu Kim Đồng' },
      edits: { answer: edit('Sẽ sửa') },
      typedLate: { 'Nội dung': 'Đề nghị sửa đường' },
    };
    expect(erased(kept)).toMatchObject(kept);
  });
});

describe('where else a person is named', () => {
  const files = (...others: readonly { readonly tab: string; readonly data: Petition }[]) =>
    filesOf(
      [
        { tab: 'petitions', data: petition('YK23-0001', { name: 'Lương Thị Ngà', phone: '0912000777' }) },
        ...others,
      ].map(({ tab, data }) => ({ kind: rowKindOf(tab), stored: { id: data.id, data, version: '1' } })),
      ['YK23-0001'],
    );

  it.each<[string, Partial<Petition>, string[]]>([
    ['in a text', { raw: { 'Nội dung': 'như bà Lương Thị Ngà' } }, ['Nội dung']],
    [
      'by a number of which the cell shows the mask',
      { raw: { 'Điện thoại': '09•• ••• 777' }, phone: '0912000777' },
      ['Điện thoại'],
    ],
    ['by a number that the row has from the one above', { asAbove: { phone: '0912 000 777' } }, ['Điện thoại']],
    ['nowhere', { phone: '0912000778' }, []],
  ])('%s', (_, more, columns) => {
    const all = files({ tab: 'petitions', data: petition('YK23-0002', { name: '', phone: '', ...more }) });
    expect(namedElsewhere(all, nga).map(({ code, column }) => `${code} ${column}`)).toEqual(
      columns.map((column) => `YK23-0002 ${column}`),
    );
  });
});

describe('what follows the case of a person', () => {
  const asked = petition('YK23-0001', { name: 'Lương Thị Ngà' });
  const letter = (code: string, kindOf: string, subject: string) => ({
    kind: rowKindOf('documents'),
    stored: {
      id: code,
      version: '1',
      data: documentSchema.parse({ ...base(code), kind: kindOf, subject }),
    },
  });

  it('is its promise and the letter that forwards it and names her, no letter about another', () => {
    const promise = conclusionSchema.parse({ ...base('KL23-0001'), petition: 'YK23-0001' });
    const other = conclusionSchema.parse({ ...base('KL23-0002'), petition: 'YK23-0002' });
    const { following } = filesOf(
      [
        { kind, stored: { id: asked.id, version: '1', data: asked } },
        { kind: rowKindOf('conclusions'), stored: { id: promise.id, version: '1', data: promise } },
        { kind: rowKindOf('conclusions'), stored: { id: other.id, version: '1', data: other } },
        letter('VB23-0001', 'Công văn kiến nghị cấp trên', 'V/v kiến nghị của bà Lương Thị Ngà'),
        letter('VB23-0002', 'Công văn kiến nghị cấp trên', 'V/v kiến nghị của ông Lê Văn Tá'),
        letter('VB23-0003', 'Biên bản', 'V/v tiếp bà Lương Thị Ngà'),
      ],
      ['YK23-0001'],
    );
    expect(following.map(({ stored }) => stored.data.code)).toEqual(['KL23-0001', 'VB23-0001']);
  });
});
