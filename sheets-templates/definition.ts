/**
 * What a book is made of: tabs and columns, who may see them and who writes them. This one definition parses rows,
 * builds and upgrades the workbooks and writes the documentation. Pure data: nothing here knows Google.
 */

export type ColumnKind =
  | 'code'
  | 'text'
  | 'long-text'
  | 'date'
  | 'time'
  | 'phone'
  | 'number'
  | 'email'
  | 'choice'
  | 'reference'
  | 'link'
  | 'verdict';

/** `system`: written by the system only, repaired when overwritten (`*` in the documentation). */
export type Owner = 'staff' | 'system';

export interface Column {
  /** English key in code; unique in its tab. */
  readonly key: string;
  /** Vietnamese header, fixed; unique in its tab. */
  readonly header: string;
  readonly owner: Owner;
  readonly kind: ColumnKind;
  /** Fixed drop-down. */
  readonly choices?: readonly string[];
  /** Drop-down fed by the column of another tab of the same book. */
  readonly choicesFrom?: { readonly tab: string; readonly column: string };
  /** Shown as the note of the header: what to type, with an example. */
  readonly note?: string;
  /** Pixels. */
  readonly width: number;
  /** Columns of one group can be collapsed together. */
  readonly group?: string;
  /** Template version that brought it; absent: the first. */
  readonly since?: number;
}

export interface Tab {
  readonly key: string;
  /** Title of the tab, fixed. */
  readonly title: string;
  /** What the tab holds: rows that become records, settings read whole, output of the system, or the guide. */
  readonly holds: 'records' | 'settings' | 'output' | 'guide';
  /** Prefix of the codes of its rows, e.g. `YK`; only with `records`. */
  readonly codePrefix?: string;
  /** Template version that brought it; absent: the first. */
  readonly since?: number;
  readonly columns: readonly Column[];
  /** Values of `Tình trạng` that need no more work: the row is shown in grey. */
  readonly closedStatuses?: readonly string[];
  /** What stands in the tab from the beginning, one line a row. */
  readonly lines?: readonly GuideLine[];
  /** Charts over rows of the first two columns (name, count), data rows counted from 1. */
  readonly charts?: readonly { readonly title: string; readonly from: number; readonly to: number }[];
  /** Rows a new tab has room for. Default 1,000. */
  readonly rowCount?: number;
}

export interface GuideLine {
  readonly text: string;
  /** `red` and the other colours show a line as rows are shown. Default: plain text. */
  readonly look?: 'title' | 'heading' | 'red' | 'amber' | 'grey' | 'system';
}

export type BookRole = 'chung' | 'van-phong';

export interface BookDefinition {
  readonly role: BookRole;
  readonly title: string;
  readonly tabs: readonly Tab[];
}

const column =
  (owner: Owner) =>
  (kind: ColumnKind) =>
  (key: string, header: string, width = 120, more: Partial<Column> = {}): Column => ({
    key,
    header,
    owner,
    kind,
    width,
    ...more,
  });

const staff = column('staff');
const system = column('system');

export const text = staff('text');
export const longText = staff('long-text');
export const date = staff('date');
export const time = staff('time');
export const phone = staff('phone');
export const number = staff('number');
export const email = staff('email');
export const reference = staff('reference');
export const choice = (
  key: string,
  header: string,
  choices: readonly string[],
  width = 120,
  more: Partial<Column> = {},
): Column => staff('choice')(key, header, width, { choices, ...more });

export const code = (example: string): Column =>
  system('code')('code', 'Mã', 90, {
    note: `Hệ thống cấp, ví dụ ${example}; không sửa, không chép sang dòng khác. Dùng mã này khi nhắc đến dòng.`,
  });
export const status = (note = 'Hệ thống ghi theo các cột khác và theo hạn.'): Column =>
  system('text')('status', 'Tình trạng', 160, { note });
export const verdict = (): Column =>
  system('verdict')('verdict', 'Kiểm tra nhập liệu', 320, {
    note: 'Hệ thống ghi. “Hợp lệ”: dòng đã được ghi nhận. Nếu khác, ô này nói rõ cột nào sai và cần ghi thế nào; sửa xong, hệ thống kiểm tra lại.',
  });
export const systemText = system('text');
export const systemDate = system('date');
export const systemNumber = system('number');
export const systemLink = system('link');
