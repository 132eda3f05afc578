import type { BookDefinition, BookRole, Column, Tab } from './definition.ts';
import { soDoiThoai } from './tabs/so-doi-thoai.ts';
import { soVanPhong } from './tabs/so-van-phong.ts';

/** Raised with every change of a tab or a column; `migrate-workbooks` brings older books up to it. */
export const TEMPLATE_VERSION = 1;

export const books: Readonly<Record<BookRole, BookDefinition>> = { chung: soDoiThoai, 'van-phong': soVanPhong };

export const tabOf = (key: string): Tab => {
  const tab = [...soDoiThoai.tabs, ...soVanPhong.tabs].find((each) => each.key === key);
  if (tab === undefined) throw new Error(`No tab of key ${key}`);
  return tab;
};

export const columnOf = (tab: Tab, key: string): Column => {
  const column = tab.columns.find((each) => each.key === key);
  if (column === undefined) throw new Error(`No column of key ${key} in tab ${tab.key}`);
  return column;
};
