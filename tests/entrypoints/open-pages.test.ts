import { http } from '@google-cloud/functions-framework';
import { getTestServer } from '@google-cloud/functions-framework/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { signLink } from '../../functions/domain/links/signed-link.ts';
import type { Store } from '../../functions/domain/store.ts';
import { openRowFunction } from '../../functions/entrypoints/open-row.ts';
import { pauseNoticesFunction } from '../../functions/entrypoints/pause-notices.ts';
import { publicResultsFunction } from '../../functions/entrypoints/public-results.ts';

/** What anybody may open: an official behind a link in a mail, a resident. */

const unforeseen = 'Unexpected token in "Bà Trần Thị Mẫu, 0912345678"';
const fails = (): Promise<never> => Promise.reject(new Error(unforeseen));
const store = { get: fails, getMany: fails, query: fails, commit: fails } as unknown as Store;
const clock = { now: () => new Date('2023-10-10T08:00:00+07:00') };
const linkSecrets = ['bi-mat-cua-tan-dan-2023'];
const signed = (purpose: 'open-row' | 'pause-mail', code: string): string =>
  signLink({ unit: 'tan-dan-2023', code, purpose }, new Date('2023-12-01T00:00:00Z'), linkSecrets);

const logged: string[] = [];
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words) => void logged.push(words.join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  logged.length = 0;
});

it.each([
  [
    'open-row',
    openRowFunction({ store, clock, linkSecrets, workbooks: {} as never }),
    'GET',
    (): string => signed('open-row', 'YK23-0001'),
  ],
  [
    'pause-notices',
    pauseNoticesFunction({ store, clock, linkSecrets }),
    'POST',
    (): string => signed('pause-mail', 'YK23-0001 CB23-01'),
  ],
  ['public-results', publicResultsFunction({ store, clock }), 'GET', (): string => 'unit=tan-dan-2023'],
] as const)(
  '%s that fails for a reason nobody foresaw says when to come again, and nothing of the reason',
  async (name, handler, method, query) => {
    http(`trang-${name}`, handler);
    const server = getTestServer(`trang-${name}`);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : 0;
    const body = method === 'POST' ? { body: 'until=2023-10-12' } : {};
    const headers = { 'content-type': 'application/octet-stream' };
    const response = await fetch(`http://127.0.0.1:${port}/?${query()}`, { method, headers, ...body });
    const page = await response.text();
    server.close();
    expect(page).not.toContain('Mẫu');
    expect(logged.join('\n')).not.toContain('Mẫu');
    expect(response.status).toBe(503);
    expect(page).toContain('<p>Hệ thống tạm thời không trả lời; vài phút nữa mở lại trang này.</p>');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(logged).toEqual([expect.stringContaining('"error":"Error"')]);
  },
);
