import type { Unit, UnitFile } from '../unit.ts';

/**
 * How an authority names itself and signs, from its name, level and family (Nghị định 30/2020/NĐ-CP for People's Committees and
 * MTTQ, the guidance of the Party's central office for Party committees). The unit file overrides any of it.
 */
export interface Authority {
  readonly issuer: Unit['issuer'];
  readonly signer: { readonly authority: string; readonly title: string };
}

/** `Xã`, `Phường` … in front of the name of a place; longer ones first. */
const prefixes = ['Thị trấn', 'Thị xã', 'Thành phố', 'Đặc khu', 'Phường', 'Huyện', 'Quận', 'Tỉnh', 'Xã'] as const;

/** What the Party committee of such a place is called, and its sign. */
const partyCommittees: Readonly<Record<string, readonly [body: string, code: string]>> = {
  Huyện: ['HUYỆN ỦY', 'HU'],
  Quận: ['QUẬN ỦY', 'QU'],
  'Thị xã': ['THỊ ỦY', 'TU'],
  'Thành phố': ['THÀNH ỦY', 'TU'],
  Tỉnh: ['TỈNH ỦY', 'TU'],
};

const levelPrefix = { xa: 'Xã', huyen: 'Huyện', tinh: 'Tỉnh' } as const;

/** `Phường Tân Dân` → `Phường` and `Tân Dân`. A name without a prefix gets that of its level. */
const splitPlace = (name: string, level: UnitFile['level']): { prefix: string; place: string } => {
  const trimmed = name.trim().normalize('NFC');
  const prefix = prefixes.find((each) => trimmed.toLowerCase().startsWith(`${each.toLowerCase()} `));
  if (prefix !== undefined) return { prefix, place: trimmed.slice(prefix.length).trim() };
  return { prefix: levelPrefix[level], place: trimmed };
};

const partyBody = (prefix: string, place: string): readonly [string, string] => {
  const [body, sign] = partyCommittees[prefix] ?? [`ĐẢNG ỦY ${prefix.toUpperCase()}`, 'ĐU'];
  return [`${body} ${place.toUpperCase()}`, sign];
};

/** The authority of a family at the unit's place. */
export const authorityOf = (unit: Pick<UnitFile, 'name' | 'level'>, family: UnitFile['family']): Authority => {
  const { prefix, place } = splitPlace(unit.name, unit.level);
  const where = `${prefix} ${place}`.toUpperCase();
  const issuer = (body: string, code: string) => ({ parent: null, body, code, place });
  switch (family) {
    case 'chinh-quyen':
      return {
        issuer: issuer(`ỦY BAN NHÂN DÂN ${where}`, 'UBND'),
        signer: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
      };
    case 'dang':
      return {
        issuer: issuer(...partyBody(prefix, place)),
        signer: { authority: 'T/M BAN THƯỜNG VỤ', title: 'BÍ THƯ' },
      };
    case 'mttq':
      return {
        issuer: issuer(`ỦY BAN MTTQ VIỆT NAM ${where}`, 'MTTQ-BTT'),
        signer: { authority: 'TM. BAN THƯỜNG TRỰC', title: 'CHỦ TỊCH' },
      };
    default:
      return family satisfies never;
  }
};
