import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenUnit, openUnit, type Person, person } from '../fixtures/book.ts';
import { barriers, desk, isTooWide, missingBrowser, openBrowser, phone, visit, wcag } from '../fixtures/browser.ts';
import { openLocal } from '../fixtures/open-local.ts';
import { papers } from '../fixtures/papers.ts';
import type { Local } from '../fixtures/workspace.ts';

/** The pages that people open: residents on a phone, officials from a mail, whoever tries the workspace at a desk. */

const PETITIONS = 'Ý kiến, kiến nghị';
const HOSTILE = `<img src=x onerror="document.body.textContent='hỏng'"><b>Đường</b> hỏng, đề nghị sửa`;
const absent = missingBrowser();
let browser: Browser;
let local: Local;
let unit: OpenUnit;
let office: Person;

const example = async (name: string): Promise<Record<string, Record<string, string>[]>> =>
  JSON.parse(await readFile(`sheets-templates/examples/${name}`, 'utf8'));
const linkIn = (text: string, to: string): string =>
  new RegExp(String.raw`https?://\S*/${to}\S*`).exec(text)?.[0] ?? '';

async function publish(): Promise<void> {
  const made = papers(local, unit, office);
  const [notice] = await made.ask('DT23-01', 'Thông báo kết luận');
  const issued = { 'Số, ký hiệu': '60/TB-UBND', 'Ngày ban hành': '20/11/2023' };
  await office.type('Văn bản', { column: 'Mã', shows: notice?.Mã ?? '' }, issued);
  await unit.sync();
}

describe.skipIf(absent !== null)(`pages in Chromium${absent ? ` (bỏ qua: ${absent})` : ''}`, () => {
  beforeAll(async () => {
    local = await openLocal({ now: '2023-11-25T08:00:00+07:00' });
    browser = await openBrowser();
    unit = await openUnit(local, await example('tan-dan-2023.json'));
    office = person(local, unit.common, 'office');
    const rows = await example('tan-dan-2023.rows.json');
    await office.paste(PETITIONS, [...(rows.petitions ?? []), { 'Nội dung': HOSTILE, 'Cuộc đối thoại': 'DT23-01' }]);
    await unit.sync();
    await office.paste('Kết luận', rows.conclusions ?? []);
    await unit.sync();
    await publish();
    await local.idle();
  });
  afterAll(async () => {
    await browser?.close();
    await local?.stop();
  });

  it('a resident reads on a phone what was promised, without scrolling sideways', async () => {
    const url = `${local.url}/functions/public-results/${unit.unitId}`;
    const { page, troubles, status } = await visit(browser, url, phone);
    expect(status).toBe(200);
    expect(await page.locator('html').getAttribute('lang')).toBe('vi');
    expect(await page.locator('h1').innerText()).toContain('Phường Tân Dân');
    const first = page.locator('tbody tr').first();
    expect(await first.isVisible()).toBe(true);
    expect(await page.locator('script').count()).toBe(0);
    expect(await isTooWide(page)).toBe(false);
    expect(await barriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('an official comes from a mail to the very row', async () => {
    const mail = (await local.mail()).find(({ text }) => text.includes('open-row'));
    const { page, troubles } = await visit(browser, linkIn(mail?.text ?? '', 'open-row'));
    const row = page.locator('tr:target');
    expect(await row.count()).toBe(1);
    expect(mail?.text).toContain(await row.locator('td').first().innerText());
    const header = await row.locator('xpath=ancestor::table//tr[1]/td[1]').boundingBox();
    const top = (await row.boundingBox())?.y ?? 0;
    // The headers stay while rows scroll beneath them.
    expect(top).toBeGreaterThanOrEqual((header?.y ?? 0) + (header?.height ?? 0) - 1);
    expect(top).toBeLessThan(desk.viewport.height);
    expect(troubles).toEqual([]);
  });

  it('an official pauses his reminders of a case by a form that needs no script', async () => {
    await local.moveClock('2023-11-28T08:00:00+07:00');
    const mail = (await local.mail()).find(({ text }) => text.includes('pause-notices'));
    const { page, troubles, status } = await visit(browser, linkIn(mail?.text ?? '', 'pause-notices'), phone);
    expect(status).toBe(200);
    expect(await page.locator('script').count()).toBe(0);
    expect(await barriers(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.getByLabel('Tạm dừng đến hết ngày').selectOption('06/12/2023, thứ Tư');
    await page.locator('button').click();
    expect(await page.locator('body').innerText()).toContain('06/12/2023');
    expect(await barriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('mails and the summary of the morning are read on a phone, and ask nothing of other hosts', async () => {
    const mails = (await local.mail()).filter(({ html }) => html !== '');
    const kinds = new Map(mails.map((mail) => [mail.subject.replace(/\d+/g, '').split('–')[0], mail]));
    expect(kinds.size).toBeGreaterThan(3);
    const { page, troubles } = await visit(browser, 'about:blank', phone);
    for (const { subject, html } of kinds.values()) {
      await page.setContent(html ?? '');
      expect(await isTooWide(page), subject).toBe(false);
      // Mail programs put it into a page of their own.
      expect(await barriers(page, wcag), subject).toEqual([]);
    }
    expect(troubles.filter((trouble) => URL.canParse(trouble))).toEqual([]);
  });

  it.each(['/', '/local/mailbox', 'book'])('at a desk %s shows what was typed as text, to everybody', async (path) => {
    const url = `${local.url}${path === 'book' ? `/local/books/${unit.common}` : path}`;
    const { page, troubles } = await visit(browser, url);
    expect(await page.locator('img').count()).toBe(0);
    if (path === 'book') expect(await page.locator('body').innerText()).toContain(HOSTILE);
    expect(await isTooWide(page)).toBe(false);
    if (path !== 'book') expect(await barriers(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('a resident with a wrong address is told so', async () => {
    const { page, status } = await visit(browser, `${local.url}/functions/public-results/khong-co`, phone);
    expect(status).toBe(404);
    expect(await page.locator('body').innerText()).toContain('Địa chỉ không đúng');
    expect(await barriers(page)).toEqual([]);
  });
});
