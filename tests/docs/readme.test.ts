import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLocal } from '../fixtures/open-local.ts';
import type { Local } from '../fixtures/workspace.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** What a reader is told to run: the blocks marked `bash`, in their order. */
const commandsOf = (path: string): string =>
  [...textOf(path).matchAll(/^```bash\n(.*?)^```$/gms)].map(([, block]) => block).join('\n');

/** As a reader would, line after line, against the workspace of the test instead of port 8080. */
async function follow(path: string, local: Local | undefined): Promise<string> {
  const script = commandsOf(path).replaceAll('http://127.0.0.1:8080', local?.url ?? '');
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script]);
  return stdout;
}

describe('the commands of the READMEs', () => {
  let local: Local | undefined;
  // Followed at once, as a reader may who pastes them: what has to be waited for, the commands wait for.
  beforeAll(async () => {
    local = await openLocal({ empty: false, now: '2023-10-10T08:00:00+07:00' });
  });
  afterAll(() => local?.stop());

  it('README.md: the petition and its mail are what the beginning of the page shows', async () => {
    const shown = await follow('README.md', local);
    expect(shown).toContain('{"pending":0}');
    expect(shown).toMatch(
      /"YK23-0024".*"Mạc Văn Chín","27\/11\/2023".*"Đã giao","Hợp lệ.*Có thể trùng YK23-0010 \(81 %\)/,
    );
    expect(shown).toContain('"assigneeReason":"Điện - nước → Địa chính - xây dựng → ít việc nhất (4)"');
    expect(shown).toContain('"subject":"[YK23-0024] Giao xử lý – Điện - nước · Khu Kim Đồng · Khẩn – hạn 27/11/2023"');
  });

  it('README.vi.md: a petition gets its verdict, official and mail; a complaint moves; a paper is made', async () => {
    const shown = await follow('README.vi.md', local);
    expect(shown).toMatch(
      /\["YK23-\d{4}","DT23-01","10\/10\/2023","Bà Trần Thị Mẫu".*"Mạc Văn Chín","27\/11\/2023".*"Đã giao","Hợp lệ/,
    );
    expect(shown).toContain('09•• ••• 678');
    expect(shown).toMatch(/"assigneeReason":"Điện - nước → /);
    expect(shown).toMatch(/"subject":"\[YK23-\d{4}\] Giao xử lý.*Khẩn/);
    expect(shown).toMatch(/Đề nghị sửa đường ngõ 5.*Ngày nhận: không có ngày 31\/11/);
    expect(shown).toMatch(/"Đã chuyển Văn phòng","Khiếu nại"/);
    expect(shown).toMatch(/Khiếu nại, tố cáo.*"Ông Phạm Văn Ví".*Đề nghị xem lại mức bồi thường/);
    expect(shown).toContain('Thông báo tổ chức - DT23-01.docx');
  });
});

const documents = [
  'README.md',
  'README.vi.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'docs/architecture.md',
  'docs/data-protection.md',
  'docs/documents.md',
  'docs/glossary.md',
  'docs/notices.md',
  'docs/threat-model.md',
  'infra/gcp/README.md',
  'infra/gcp/README.vi.md',
  'infra/local/README.md',
];

/** As GitHub makes them: lower case, no punctuation, dashes for blanks. */
const anchorOf = (heading: string): string =>
  heading
    .toLocaleLowerCase('vi')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const anchorsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => anchorOf(heading));

describe.each(documents)('%s', (document) => {
  const links = [...textOf(document).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);

  it('links to files and headings that exist', () => {
    const broken = links.filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [file = '', anchor] = target.split('#');
      const path = file === '' ? document : join(dirname(document), file);
      if (!existsSync(join(root, path))) return true;
      return anchor !== undefined && !anchorsOf(path).includes(decodeURIComponent(anchor));
    });
    expect(broken).toEqual([]);
  });

  it('names no path of the repository that does not exist', () => {
    const named = [...textOf(document).matchAll(/`((?:functions|infra|tests|docs|sheets-templates)\/[\w./-]+)`/g)];
    expect(named.flatMap(([, path = '']) => (existsSync(join(root, path)) ? [] : [path]))).toEqual([]);
  });
});

it.each(['README.md', 'README.vi.md', 'CONTRIBUTING.md'])('%s names only scripts that package.json has', (document) => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = [...textOf(document).matchAll(/\bnpm (?:run ([\w-]+)|(start|test)\b)/g)];
  expect(named.length).toBeGreaterThan(0);
  expect(named.map(([, run, short]) => run ?? short ?? '').filter((name) => !(name in scripts))).toEqual([]);
});
