import type { Tab } from '../../../sheets-templates/definition.ts';
import { documentTemplates, holidays, lists, settings } from '../../../sheets-templates/tabs/so-van-phong.ts';
import type { Cell, Problem } from '../values.ts';

/** The tabs in which the office keeps the settings. */
export const settingsTabs = { lists, settings, documentTemplates, holidays } as const satisfies Record<string, Tab>;

export type SettingsTabKey = keyof typeof settingsTabs;

/** A row below the headers by column key; blank rows are kept, so that the numbers in messages are those of the sheet. */
export type SettingsRow = Readonly<Record<string, Cell>>;

/** What was pasted by mistake may be what residents wrote, hundreds of times. */
const longQuote = /“([^”]{60})[^”]+”/g;

/** Collects what is wrong in one tab: `Danh mục, dòng 5: …`. */
export class TabProblems {
  readonly found: Problem[] = [];
  private readonly tab: Tab;
  private readonly firstRow: number;

  /** @param firstRow number of the first data row as people see it. */
  constructor(tab: Tab, firstRow = 2) {
    this.tab = tab;
    this.firstRow = firstRow;
  }

  at(index: number, columnKey: string, message: string): void {
    this.add(columnKey, `${this.tab.title}, dòng ${index + this.firstRow}: ${message}`);
  }

  whole(columnKey: string, message: string): void {
    this.add(columnKey, `${this.tab.title}: ${message}`);
  }

  /** Nhật ký shows the message alone: where the column matters, it names it. */
  header(columnKey: string): string {
    return this.tab.columns.find(({ key }) => key === columnKey)?.header ?? 'Dòng';
  }

  private add(columnKey: string, message: string): void {
    this.found.push({ column: this.header(columnKey), message: message.replace(longQuote, '“$1…”') });
  }
}
