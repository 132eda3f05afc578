import type { DeadlineRule, Unit, UnitFile } from '../unit.ts';

type Owner = Pick<UnitFile, 'family' | 'year' | 'deadlines'>;

export const deadlineNames = ['notice', 'reply', 'conclusion'] as const;

/** The law of 2025 on local government binds People's Committees from this year on. */
export const LAW_OF_2025 = 2025;

const byLaw = ({ family, year }: Owner, days: number): DeadlineRule | null =>
  family === 'chinh-quyen' && year >= LAW_OF_2025 ? { days, unit: 'ngay', source: 'luật' } : null;

export const usualDeadlines = (file: Owner): Unit['deadlines'] => ({
  notice: byLaw(file, 7),
  reply: { days: 30, unit: 'ngay', source: 'mặc định' },
  conclusion: byLaw(file, 10),
});

/** A deadline the file sets to `null` stays open; what it does not say of one is as usual. */
export function completeDeadlines(file: Owner): Unit['deadlines'] {
  const usual = usualDeadlines(file);
  const complete = (name: (typeof deadlineNames)[number]): DeadlineRule | null => {
    const given = file.deadlines[name];
    if (given === null) return null;
    const days = given?.days ?? usual[name]?.days;
    if (days === undefined) return null;
    // The law is the source of what it says, not of what the file makes of it.
    const asUsual = given?.days === undefined && given?.unit === undefined;
    const source = given?.source ?? (asUsual ? usual[name]?.source : undefined) ?? 'mặc định';
    return { days, unit: given?.unit ?? usual[name]?.unit ?? 'ngay', source };
  };
  return { notice: complete('notice'), reply: complete('reply'), conclusion: complete('conclusion') };
}
