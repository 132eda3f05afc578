import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { http } from '@google-cloud/functions-framework';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseOptions } from '../../infra/local/options.ts';
import { startWorkspace } from '../../infra/local/workspace.ts';
import { runStart } from '../fixtures/workspace.ts';
import { openWorkspace } from './open-workspace.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doi-thoai-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('npm start refuses, in words and with exit code 1,', () => {
  it('a port in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, output } = await runStart('--port', String(port), '--data', folder, '--empty');
    other.close();
    expect([code, output]).toEqual([1, expect.stringContaining(`Cổng ${port} đang có chương trình khác dùng`)]);
  });

  it('an option it does not know', async () => {
    const { code, output } = await runStart('--nhanh');
    expect([code, output]).toEqual([1, expect.stringContaining('Không hiểu tham số --nhanh')]);
  });
});

describe('a data folder', () => {
  it.each(['workspace.sqlite', 'store.sqlite'])('with a corrupt %s is refused and left as it is', async (name) => {
    const path = join(folder, name);
    await writeFile(path, 'đây không phải cơ sở dữ liệu '.repeat(100));
    const before = await readFile(path);
    await expect(openWorkspace({ dataDir: folder })).rejects.toThrow(`Tệp dữ liệu ${path} bị hỏng`);
    expect(await readFile(path)).toEqual(before);
  });

  it.each([
    ['store.sqlite', 'workspace.sqlite'],
    ['workspace.sqlite', 'store.sqlite'],
  ])('with an emptied or lost %s is refused while %s holds data', async (name, other) => {
    if (other === 'workspace.sqlite') await (await openWorkspace({ dataDir: folder })).stop();
    else new DatabaseSync(join(folder, other)).exec('CREATE TABLE records (id)');
    const start = () => startWorkspace({ port: 0, empty: true, dataDir: folder });
    const refusal = `Tệp dữ liệu ${join(folder, name)} trống hoặc không còn`;
    await expect(start()).rejects.toThrow(refusal);
    await writeFile(join(folder, name), '');
    await expect(start()).rejects.toThrow(refusal);
  });

  it.each(['/proc/doi-thoai', 'tệp/dữ liệu'])('that cannot be made is refused: %s', async (path) => {
    await writeFile(join(folder, 'tệp'), '');
    const dataDir = resolve(folder, path);
    await expect(openWorkspace({ dataDir })).rejects.toThrow('Không tạo được thư mục dữ liệu');
  });

  it('serves one workspace at a time', async () => {
    const first = await openWorkspace({ dataDir: folder });
    await expect(openWorkspace({ dataDir: folder })).rejects.toThrow('đang được một cửa sổ khác dùng');
    await first.stop();
    const second = await openWorkspace({ dataDir: folder });
    await second.stop();
  });

  it('is let go as soon as the calls under way are answered', async () => {
    http('cham', (_request, response) => void setTimeout(() => response.send('xong'), 200));
    const workspace = await openWorkspace({ dataDir: folder });
    const agent = new Agent({ keepAlive: true });
    const answered = new Promise((resolve) =>
      get(`${workspace.url}/functions/cham`, { agent }, (answer) => answer.resume().once('end', resolve)),
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    const began = Date.now();
    await workspace.stop();
    await answered;
    expect(Date.now() - began).toBeLessThan(4_000);
    agent.destroy();
  });

  it('with a database of something else is refused', async () => {
    const other = new DatabaseSync(join(folder, 'workspace.sqlite'));
    other.exec('CREATE TABLE khac (a)');
    other.close();
    await expect(openWorkspace({ dataDir: folder })).rejects.toThrow('không phải dữ liệu của Đối thoại');
  });

  it.each([['tep'], ['tep', 'ben-trong']])(
    'that is a file, or lies under one (%s), is refused with what to do',
    async (...path) => {
      await writeFile(join(folder, 'tep'), 'bảng tính');
      await expect(openWorkspace({ dataDir: join(folder, ...path) })).rejects.toThrow(
        `${join(folder, 'tep')} là một tệp. Hãy chọn thư mục khác bằng --data.`,
      );
      expect(await readFile(join(folder, 'tep'), 'utf8')).toBe('bảng tính');
    },
  );

  it('in which the file cannot be opened is refused with what to do', async () => {
    await mkdir(join(folder, 'workspace.sqlite'));
    await expect(openWorkspace({ dataDir: folder })).rejects.toThrow('hoặc chọn thư mục khác bằng --data.');
  });

  it('is made with the folders above it', async () => {
    const dataDir = join(folder, 'a', 'b');
    await mkdir(join(folder, 'a'));
    const workspace = await openWorkspace({ dataDir });
    await workspace.stop();
  });

  it('keeps the secret of links and the shared drive over a restart', async () => {
    const first = await openWorkspace({ dataDir: folder });
    await first.stop();
    const second = await openWorkspace({ dataDir: folder });
    await second.stop();
    for (const name of ['LINK_SECRET', 'SHARED_DRIVE_ID'])
      expect(second.environment[name]).toBe(first.environment[name]);
  });
});

describe('the options', () => {
  it('have defaults', () => {
    expect(parseOptions([])).toEqual({ port: 8080, dataDir: '.local', empty: false });
  });
  it('are read', () => {
    const args = ['--port', '0', '--data', 'x', '--empty', '--now', '2023-10-10T08:00:00+07:00'];
    expect(parseOptions(args)).toEqual({ port: 0, dataDir: 'x', empty: true, now: new Date('2023-10-10T01:00:00Z') });
  });

  it.each([
    [['--port', 'tám'], '--port phải là số'],
    [['--port', '70000'], '--port phải là số'],
    [['--now', '2023-10-10'], '--now phải dạng'],
    [['--data', ''], '--data cần tên'],
    [['--nhanh'], 'Không hiểu tham số --nhanh'],
  ])('%o are refused in words', (args, message) => {
    expect(() => parseOptions(args)).toThrow(message);
  });
});
