import { parseArgs } from 'node:util';
import { parseMoment } from './clock.ts';
import { StartError } from './database.ts';

export interface WorkspaceOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly dataDir: string;
  /** Without the example units. */
  readonly empty: boolean;
  /** Moment the clock starts from; absent: where it stood, or the real time. */
  readonly now?: Date;
}

export const HELP = `Chạy thử Đối thoại trên máy này: sổ, Drive, hộp thư, đồng hồ, không cần tài khoản Google.

  npm start -- [--port 8080] [--data .local] [--empty] [--now 2023-10-10T08:00:00+07:00]

  --port N     cổng trên 127.0.0.1 (mặc định 8080; 0 là cổng trống bất kỳ)
  --data DIR   thư mục giữ dữ liệu (mặc định .local)
  --empty      không tạo sẵn năm đơn vị mẫu
  --now T      đặt đồng hồ, gồm ngày, giờ và múi giờ; chỉ đi tới
  --help       in lời này

Dừng bằng Ctrl-C: không mất gì, lần sau chạy tiếp từ đó.`;

/** @returns `'help'` when asked for. @throws StartError in Vietnamese. */
export function parseOptions(args: readonly string[]): WorkspaceOptions | 'help' {
  const values = read(args);
  if (values.help === true) return 'help';
  const port = Number(values.port ?? '8080');
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartError(`--port phải là số từ 0 đến 65535, không phải "${values.port}".`);
  const now = values.now === undefined ? undefined : parseMoment(values.now);
  if (values.now !== undefined && now === undefined)
    throw new StartError(`--now phải dạng 2023-10-10T08:00:00+07:00, không phải "${values.now}".`);
  const dataDir = values.data ?? '.local';
  if (dataDir === '') throw new StartError('--data cần tên một thư mục.');
  return { port, dataDir, empty: values.empty === true, ...(now === undefined ? {} : { now }) };
}

function read(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const yes = { type: 'boolean' } as const;
  let stray = '';
  try {
    const help = { ...yes, short: 'h' } as const;
    const options = { port: text, data: text, now: text, empty: yes, help };
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    if (positionals.length === 0) return values;
    stray = positionals[0] ?? '';
  } catch (error) {
    stray = error instanceof Error ? (/'(-[^'=\s]*)/.exec(error.message)?.[1] ?? error.message) : '';
  }
  throw new StartError(`Không hiểu tham số ${stray}. Xem: npm start -- --help`);
}
