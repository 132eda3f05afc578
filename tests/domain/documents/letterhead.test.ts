import { describe, expect, it } from 'vitest';
import { buildInvitation } from '../../../functions/domain/documents/invitation.ts';
import { letterheadOf } from '../../../functions/domain/documents/letterhead.ts';
import { symbolForKind, underLetterhead } from '../../../functions/domain/documents/paper-frame.ts';
import type { DocumentTemplate } from '../../../functions/domain/unit.ts';
import { type ExampleFamily, exampleInput, exampleUnit } from './example.ts';

const kind = 'Thông báo kết luận';
const withTemplate = (family: 'chinh-quyen' | 'dang' | 'mttq', template: Partial<DocumentTemplate>) =>
  letterheadOf(exampleUnit(family, { templates: [{ kind, ...template }] }), kind);

describe('who issues a paper', () => {
  it('is the unit where Mẫu văn bản says nothing', () => {
    const letterhead = letterheadOf(exampleUnit('dang'), kind);
    expect(letterhead).toMatchObject({
      family: 'dang',
      parent: 'HUYỆN ỦY VIỆT YÊN',
      issuer: 'ĐẢNG ỦY PHƯỜNG TÂN DÂN',
      code: 'ĐU',
      body: 'Ban Thường vụ Đảng ủy phường Tân Dân',
    });
  });

  it('is the body of the family that Mẫu văn bản names', () => {
    expect(withTemplate('dang', { family: 'chinh-quyen' })).toMatchObject({
      issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG TÂN DÂN',
      code: 'UBND',
      parent: null,
      body: 'Ủy ban nhân dân phường Tân Dân',
    });
  });

  it.each([
    ['of the unit, where it is the unit', {}, 'UBND-TD'],
    ['of the unit, where Mẫu văn bản names it', { issuer: 'Ủy ban nhân dân phường Tân Dân' }, 'UBND-TD'],
    ['of the council, where that issues it', { issuer: 'Hội đồng nhân dân phường Tân Dân' }, 'HĐND'],
  ])('bears the symbol %s', (_, template, code) => {
    const unit = exampleUnit('chinh-quyen', { templates: [{ kind, ...template }] });
    const own = { ...unit, issuer: { ...unit.issuer, code: 'UBND-TD' } };
    expect(letterheadOf(own, kind).code).toBe(code);
  });

  it('is MTTQ for the report of its supervision', () => {
    const letterhead = letterheadOf(exampleUnit('chinh-quyen'), 'Báo cáo giám sát');
    expect(letterhead).toMatchObject({ family: 'mttq', issuer: 'ỦY BAN MTTQ VIỆT NAM PHƯỜNG TÂN DÂN' });
    expect(letterhead.signature).toMatchObject({ authority: 'TM. BAN THƯỜNG TRỰC', name: '' });
  });

  it('may name its parent body before a stroke', () => {
    expect(withTemplate('dang', { issuer: 'Thị ủy Kinh Môn / Đảng ủy phường Tân Dân' })).toMatchObject({
      parent: 'THỊ ỦY KINH MÔN',
      issuer: 'ĐẢNG ỦY PHƯỜNG TÂN DÂN',
    });
  });
});

describe('who signs', () => {
  it.each([
    ['chinh-quyen', 'TM. ỦY BAN NHÂN DÂN', 'PHÓ CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [
      'chinh-quyen',
      'TM ủy ban nhân dân',
      'KT. Chủ tịch / Phó Chủ tịch',
      'TM. ỦY BAN NHÂN DÂN',
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    ],
    ['chinh-quyen', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH;', 'TM. ỦY BAN NHÂN DÂN', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['chinh-quyen', 'KT CHỦ TỊCH', 'ỦY VIÊN', 'TM. ỦY BAN NHÂN DÂN', ['KT. CHỦ TỊCH', 'ỦY VIÊN']],
    ['chinh-quyen', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'KT. CHÁNH VĂN PHÒNG', ['PHÓ CHÁNH VĂN PHÒNG']],
    ['chinh-quyen', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'TL. CHỦ TỊCH', ['CHÁNH VĂN PHÒNG']],
    ['chinh-quyen', 'TUQ. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', 'TUQ. CHỦ TỊCH', ['CHÁNH VĂN PHÒNG']],
    ['chinh-quyen', 'TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', ['Q. CHỦ TỊCH']],
    ['chinh-quyen', 'Q. CHỦ TỊCH', '', 'TM. ỦY BAN NHÂN DÂN', ['Q. CHỦ TỊCH']],
    ['chinh-quyen', 'KT. CHỦ TỊCH', '', 'TM. ỦY BAN NHÂN DÂN', ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    ['chinh-quyen', 'KT. CHÁNH VĂN PHÒNG', '', 'KT. CHÁNH VĂN PHÒNG', ['PHÓ CHÁNH VĂN PHÒNG']],
    ['dang', 'Q. Bí thư', '', 'T/M BAN THƯỜNG VỤ', ['Q. BÍ THƯ']],
    [
      'chinh-quyen',
      'TM. ỦY BAN NHÂN DÂN',
      'Phó Chủ tịch Thường trực',
      'TM. ỦY BAN NHÂN DÂN',
      ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH THƯỜNG TRỰC'],
    ],
    ['dang', 'KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', 'K/T CHÁNH VĂN PHÒNG', ['PHÓ CHÁNH VĂN PHÒNG']],
    ['dang', 'T/M BAN THƯỜNG VỤ', 'PHÓ BÍ THƯ', 'T/M BAN THƯỜNG VỤ', ['PHÓ BÍ THƯ']],
    ['dang', 'TM. BAN THƯỜNG VỤ', 'BÍ THƯ', 'T/M BAN THƯỜNG VỤ', ['BÍ THƯ']],
    ['dang', 'T/L BAN THƯỜNG VỤ', 'CHÁNH VĂN PHÒNG', 'T/L BAN THƯỜNG VỤ', ['CHÁNH VĂN PHÒNG']],
    ['mttq', 'TM. BAN THƯỜNG TRỰC', 'PHÓ CHỦ TỊCH', 'TM. BAN THƯỜNG TRỰC', ['PHÓ CHỦ TỊCH']],
  ] as const)('%s: %s, %s', (family, authority, title, line, titles) => {
    const { signature } = withTemplate(family, { authority, title, name: 'Lê Thị Cúc' });
    expect(signature).toEqual({ authority: line, titles, name: 'Lê Thị Cúc' });
  });

  it.each([
    ['LÊ THỊ CÚC', 'Lê Thị Cúc'],
    ['lê thị cúc', 'Lê Thị Cúc'],
    ["H'Len Niê KĐăm", "H'Len Niê KĐăm"],
  ])('%s signs as %s', (name, signed) => {
    expect(withTemplate('chinh-quyen', { name }).signature.name).toBe(signed);
  });

  const council = 'TM. HỘI ĐỒNG NHÂN DÂN';
  const standing = 'TM. THƯỜNG TRỰC HỘI ĐỒNG NHÂN DÂN';

  it.each([
    ['Hội đồng nhân dân phường Tân Dân', 'KT. CHỦ TỊCH', council, 'TB-HĐND', 'Hội đồng nhân dân phường Tân Dân'],
    ['HĐND phường Tân Dân', 'TM. ỦY BAN NHÂN DÂN', council, 'TB-HĐND', 'HĐND phường Tân Dân'],
    [
      'Thường trực Hội đồng nhân dân phường Tân Dân',
      '',
      standing,
      'TB-TTHĐND',
      'Thường trực Hội đồng nhân dân phường Tân Dân',
    ],
    ['Thường trực HĐND phường Tân Dân', 'KT CHỦ TỊCH', standing, 'TB-TTHĐND', 'Thường trực HĐND phường Tân Dân'],
    ['Hội đồng nhân dân phường Tân Dân', standing, standing, 'TB-HĐND', 'Hội đồng nhân dân phường Tân Dân'],
    ['UBND phường Tân Dân', 'KT. CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN', 'TB-UBND', 'UBND phường Tân Dân'],
  ])('a deputy of %s (%s) signs for that one', (issuer, authority, behalf, symbol, body) => {
    const template = { kind, issuer, authority, title: 'PHÓ CHỦ TỊCH', name: 'Lê Thị Cúc' } as const;
    const unit = exampleUnit('chinh-quyen', { templates: [template] });
    expect(letterheadOf(unit, kind)).toMatchObject({
      signature: { authority: behalf, titles: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Lê Thị Cúc' },
      body,
    });
    expect(symbolForKind(unit, kind)).toBe(symbol);
  });

  it('the chair of the council signs for the council', () => {
    const { signature } = withTemplate('chinh-quyen', {
      issuer: 'HỘI ĐỒNG NHÂN DÂN PHƯỜNG TÂN DÂN',
      title: 'Chủ tịch',
    });
    expect(signature).toMatchObject({ authority: council, titles: ['CHỦ TỊCH'] });
  });

  it('for the chair in the words of Cài đặt, on behalf of the committee', () => {
    const { signature } = letterheadOf(
      exampleUnit('chinh-quyen', {
        signer: { authority: 'KT. CHỦ TỊCH', title: 'PHÓ CHỦ TỊCH', name: 'Nguyễn Văn Năm' },
      }),
      kind,
    );
    expect(signature).toEqual({
      authority: 'TM. ỦY BAN NHÂN DÂN',
      titles: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      name: 'Nguyễn Văn Năm',
    });
  });

  it('is never said to have signed', () => {
    expect(withTemplate('chinh-quyen', { name: '(Đã ký) Cao Văn Hậu' }).signature.name).toBe('Cao Văn Hậu');
  });
});

describe('recipients', () => {
  it('come without dashes and end marks, what is filed last', () => {
    const { recipients } = withTemplate('chinh-quyen', {
      recipients: ['- Lưu: VP.', ' - TT Đảng ủy (b/c);', 'UBMTTQ; (để biết)'],
    });
    expect(recipients).toEqual(['TT Đảng ủy (b/c)', 'UBMTTQ; (để biết)', 'Lưu: VP']);
  });

  it.each([
    ['chinh-quyen', 'Lưu: VT'],
    ['dang', 'Lưu VPĐU'],
  ] as const)('of %s are never without what is filed', (family, filed) => {
    expect(withTemplate(family, { recipients: ['TT HĐND'] }).recipients).toEqual(['TT HĐND', filed]);
  });
});

describe('recipients of a letter', () => {
  const letters = ['Trả lời kiến nghị', 'Công văn kiến nghị cấp trên', 'Công văn đôn đốc'] as const;
  const listOf = (family: ExampleFamily, letter: (typeof letters)[number], recipients?: string[]) =>
    letterheadOf(exampleUnit(family, recipients ? { templates: [{ kind: letter, recipients }] } : {}), letter)
      .recipients;

  it.each(letters)('%s goes to whom it is written to and is filed, not to everybody the plan is sent to', (letter) => {
    expect(listOf('chinh-quyen', letter)).toEqual(['Như trên', 'Lưu VP']);
    expect(listOf('dang', letter)).toEqual(['Như trên', 'Lưu VPĐU']);
  });

  it('the chair’s brief, with names and drafts, is for the chair', () => {
    const { recipients } = letterheadOf(exampleUnit('dang'), 'Tổng hợp ý kiến');
    expect(recipients).toEqual(['Người chủ trì cuộc tiếp xúc, đối thoại', 'Lưu VPĐU']);
  });

  it.each([
    ['Danh sách phát biểu', ['Người chủ trì cuộc tiếp xúc, đối thoại', 'Thư ký', 'Lưu VPĐU']],
    ['Biên bản', ['Người chủ trì cuộc tiếp xúc, đối thoại', 'Thư ký', 'Lưu VPĐU']],
    ['Bài đọc loa truyền thanh', ['Bộ phận phụ trách truyền thanh', 'Lưu VPĐU']],
  ] as const)(
    '%s is for those who work with it: nothing for the committee above, names not for every chi bộ',
    (kind, list) => {
      expect(letterheadOf(exampleUnit('dang'), kind).recipients).toEqual(list);
    },
  );

  it('also one that a unit writes as another family is filed that family’s way', () => {
    const unit = exampleUnit('dang', { templates: [{ kind: 'Trả lời kiến nghị', family: 'chinh-quyen' }] });
    expect(letterheadOf(unit, 'Trả lời kiến nghị').recipients).toEqual(['Như trên', 'Lưu: VT']);
  });

  it('names further bodies when the office lists them in Mẫu văn bản', () => {
    expect(listOf('chinh-quyen', 'Trả lời kiến nghị', ['- Như trên;', 'Khu Kim Đồng', 'Lưu: VT, VP'])).toEqual([
      'Như trên',
      'Khu Kim Đồng',
      'Lưu: VT, VP',
    ]);
  });
});

it('an invitation is no report: not for everybody the plan is sent to', () => {
  expect(letterheadOf(exampleUnit('dang'), 'Giấy mời').recipients).toEqual(['Như trên', 'Lưu VPĐU']);
});

it('an invitation goes to whom it invites, said once', () => {
  const recipients = ['- Như trên;', 'TT Đảng ủy (b/c)'];
  const input = exampleInput('chinh-quyen', 1, {
    unit: exampleUnit('chinh-quyen', { templates: [{ kind: 'Giấy mời', recipients }] }),
  });
  expect(buildInvitation(input).recipients).toEqual(['Như trên', 'TT Đảng ủy (b/c)', 'Lưu: VT']);
});

describe('recipients of a unit that lists none', () => {
  const listOf = (family: ExampleFamily, level: 'xa' | 'huyen' | 'tinh') =>
    letterheadOf(exampleUnit(family, { recipients: [], level, year: 2026 }), 'Thông báo kết luận').recipients;

  it('are told to the villages by law, as both plans of People’s Committees send theirs', () => {
    expect(listOf('chinh-quyen', 'xa')).toContain('Trưởng các thôn, khu dân cư');
  });

  it.each([
    ['chinh-quyen', 'huyen', 'UBND các xã, thị trấn'],
    ['chinh-quyen', 'tinh', 'UBND các xã, phường'],
    ['dang', 'xa', 'Các chi bộ'],
    ['dang', 'huyen', 'Đảng ủy các xã, thị trấn'],
    ['dang', 'tinh', 'Đảng ủy các xã, phường'],
  ] as const)('%s, %s: those below, and none of a commune', (family, level, below) => {
    const list = listOf(family, level);
    expect(list).toContain(below);
    if (level !== 'xa') expect(list.join()).not.toMatch(/thôn|chi bộ|Đảng ủy$|Đảng ủy,|VPĐU/);
  });
});

describe('recipients of a paper of another family', () => {
  it.each([
    ['dang', 'chinh-quyen', 'TT Đảng ủy', 'Lưu: VT'],
    ['mttq', 'chinh-quyen', 'TT Đảng ủy', 'Lưu: VT'],
    ['chinh-quyen', 'dang', 'Ban Thường vụ Đảng ủy', 'Lưu VPĐU'],
    ['dang', 'mttq', 'TT Đảng ủy (b/c)', 'Lưu: MTTQ'],
  ] as const)('a unit of %s writes one of %s', (unit, family, first, filed) => {
    const { recipients } = withTemplate(unit, { family });
    expect([recipients[0], recipients.at(-1)]).toEqual([first, filed]);
  });

  it('the unit itself files a State paper with the clerk', () => {
    expect(letterheadOf(exampleUnit('chinh-quyen', { recipients: [] }), kind).recipients.at(-1)).toBe('Lưu: VT');
  });
});

describe('number and symbol', () => {
  it.each([
    ['chinh-quyen', 'Thông báo kết luận', 'TB-UBND'],
    ['chinh-quyen', 'Kế hoạch', 'KH-UBND'],
    ['chinh-quyen', 'Giấy mời', 'GM-UBND'],
    ['chinh-quyen', 'Biên bản', 'BB-UBND'],
    ['chinh-quyen', 'Báo cáo kết quả', 'BC-UBND'],
    ['chinh-quyen', 'Trả lời kiến nghị', 'UBND-VP'],
    ['chinh-quyen', 'Danh sách phát biểu', ''],
    ['dang', 'Thông báo kết luận', 'TB/ĐU'],
    ['dang', 'Công văn đôn đốc', 'CV/ĐU'],
    ['mttq', 'Báo cáo giám sát', 'BC-MTTQ-BTT'],
  ] as const)('%s %s → %s', (family, of, symbol) => {
    expect(symbolForKind(exampleUnit(family), of)).toBe(symbol);
  });

  it.each([
    ['5', '05', 'TB-UBND'],
    ['12/TB-UBND', '12', 'TB-UBND'],
    ['', '', 'TB-UBND'],
    ['07/TB-VP', '07', 'TB-VP'],
  ])('the clerk types “%s”', (typed, number, symbol) => {
    const input = exampleInput('chinh-quyen', 1, { document: { number: typed, issuedOn: null } });
    expect(underLetterhead(input, letterheadOf(input.unit, kind)).header).toMatchObject({
      number,
      symbol,
      date: null,
      year: 2023,
    });
  });
});
