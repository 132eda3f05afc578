import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff } from '../../../functions/domain/notices/backoff.ts';
import { caseFacts } from '../../../functions/domain/notices/case-facts.ts';
import { safeExcerpt } from '../../../functions/domain/notices/excerpt.ts';
import { makeNotice, noticeId } from '../../../functions/domain/notices/make-notice.ts';
import { caseMail } from '../../../functions/domain/notices/texts/case-mail.ts';
import { smsText } from '../../../functions/domain/notices/texts/sms-text.ts';
import { stageText } from '../../../functions/domain/notices/texts/stage-texts.ts';
import { makeCalendar } from '../../../functions/domain/time/calendar.ts';
import { tabOf } from '../../../sheets-templates/books.ts';
import { anyCodePoint } from '../../fixtures/any-code-point.ts';
import { official, petition, ward } from '../../fixtures/notice-office.ts';

const calendar = makeCalendar([]);
const noticeFor = (code: string) =>
  makeNotice({
    unit: ward(),
    calendar,
    now: '2023-11-20T01:00:00Z',
    stage: 'assigned',
    subject: { kind: 'petitions', id: `id-${code}`, code },
    to: 'CB23-01',
  });

const mailAbout = (content: string, village = 'Khu Kim Đồng') => {
  const facts = caseFacts('petitions', petition('YK23-0001', { content, village }));
  const line = {
    notice: noticeFor('YK23-0001'),
    facts,
    rowLink: 'https://x.example/r',
    pauseLink: '',
    handler: '',
    late: 0,
  };
  return caseMail({ unitName: 'UBND <phường>', to: official('CB23-01'), today: '2023-11-20', lines: [line] });
};

describe('The words of a mail', () => {
  it('whatever stands in a cell is neither markup nor a second header line', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCodePoint, maxLength: 80 }), (text) => {
        const mail = mailAbout(`<img src=x onerror=alert(1)>${text}`, `Thôn\r\nBcc: a@b.example ${text}`);
        expect(mail.subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(mail.html).not.toContain('<img src=x');
        expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt;');
        expect(mail.html).toContain('UBND &lt;phường&gt;');
      }),
    );
  });

  it.each([
    ['Gọi ông Tư 0912 345 678 để hỏi', 'Gọi ông Tư … để hỏi'],
    ['Gọi 0912–345–678, 0912\u200b345\u200b678', 'Gọi …, …'],
    ['CCCD 030 085 001 234, thửa 12 tờ 5', 'CCCD …, thửa 12 tờ 5'],
    ['Gửi về tu.nguyen@gmail.com hoặc https://fb.com/tu', 'Gửi về … hoặc …'],
    ['Đường hỏng\n\tnăm 2023', 'Đường hỏng năm 2023'],
  ])('takes numbers and addresses of people out: %s', (text, shown) => {
    expect(safeExcerpt(text)).toBe(shown);
  });

  it.each(['a', '0', '0 ', '(0', 'a@', '\u0301', 'số 0912 345 678 '])(
    'a cell of fifty thousand characters is read at once: %j',
    (piece) => {
      const begun = performance.now();
      expect(safeExcerpt(piece.repeat(Math.floor(50_000 / piece.length)))).not.toMatch(/\d{4}|\d \d/);
      expect(performance.now() - begun).toBeLessThan(500);
    },
  );

  it('does not name who petitioned, where the text itself does', () => {
    const content = 'Tôi là Đỗ Thị Nhài, gọi 0912 345 678; nước ngập vào nhà bà Nhài';
    const { excerpt } = caseFacts('petitions', petition('YK23-0001', { content, name: 'Đỗ Thị Nhài' }));
    expect(excerpt).toBe('Tôi là người kiến nghị, gọi …; nước ngập vào nhà người kiến nghị');
  });

  it('says where a matter was sent, who sees to a task and where one meets without their numbers', () => {
    const call = '0912 345 678';
    const row = { ...petition('X23-0001'), session: 'DT23-01', petition: 'YK23-0001', status: undefined };
    const about = (kind: 'forwards' | 'tasks' | 'sessions', more: object) => caseFacts(kind, { ...row, ...more }).about;
    expect(about('forwards', { receiver: `Điện lực ${call}` })).toBe('Điện lực … · YK23-0001 · Chờ gửi');
    expect(about('tasks', { lead: `Ông Tư ${call}` })).toBe('DT23-01 · Ông Tư …');
    expect(about('sessions', { villages: ['Thôn Hạ'], venue: `Nhà ông Tư ${call}` })).toBe('Thôn Hạ · Nhà ông Tư …');
  });

  it('names the letter to a resident by the code it is about', () => {
    const letter = { ...petition('VB23-0003'), kind: 'Trả lời kiến nghị', status: 'Dự thảo', session: 'DT23-01' };
    const subject = 'trả lời ý kiến, kiến nghị của bà Đỗ Thị Nhài';
    expect(caseFacts('documents', { ...letter, subject, about: 'YK23-0001' })).toMatchObject({
      about: 'Trả lời kiến nghị · DT23-01 · YK23-0001',
      excerpt: '',
    });
    // The body it goes to is still to be typed.
    const up = { ...letter, kind: 'Công văn kiến nghị cấp trên', subject, about: '' };
    expect(caseFacts('documents', up).excerpt).toBe('');
  });

  it.each([
    ['Mới nhận', '2023-12-08', ''],
    ['Đang giải quyết', '2023-12-08', 'Đã thụ lý'],
    ['Đang giải quyết', '2023-12-20', ''],
    ['Mới nhận', '2023-12-11', 'Hạn đã đổi'],
  ])('of a complaint that is “%s” speak of %s only while that deadline runs: %s', (status, day, settled) => {
    const complaint = { ...petition('YK23-0009'), kind: 'Tố cáo', acceptDue: '2023-12-08', resolveDue: '2023-12-20' };
    expect(caseFacts('complaints', { ...complaint, status }, { day }).settled).toBe(settled);
  });

  it('says of khiếu nại, tố cáo nothing but the code', () => {
    const facts = caseFacts('complaints', {
      ...petition('YK23-0009'),
      kind: 'Tố cáo',
      status: 'Mới nhận',
      content: 'Tố cáo ông X',
      resolveDue: '2023-12-20',
    });
    expect(facts).toMatchObject({ code: 'YK23-0009', excerpt: '', about: 'Đơn trong Sổ văn phòng' });
    expect(caseFacts('petitions', petition('YK23-0009', { heldBack: true })).excerpt).toBe('');
  });

  it.each([
    ['reminder', 'petitions'],
    ['reminder', 'conclusions'],
    ['reminder', 'complaints'],
    ['disputed', 'conclusions'],
  ] as const)('of %s asks for columns that the tab of %s has', (stage, kind) => {
    const { request } = stageText({ stage, topic: null, step: 0 }, true, 1, [kind]);
    const asked = [...request.matchAll(/“(.+?)”/g)].map(([, column]) => column);
    const ofTab = tabOf(kind).columns.map(({ header }) => header);
    expect(asked.filter((column) => ofTab.includes(String(column)))).not.toEqual([]);
    const others = stage === 'disputed' ? tabOf('petitions').columns.map(({ header }) => header) : [];
    expect([...ofTab, ...others]).toEqual(expect.arrayContaining(asked));
  });

  it('cuts an SMS so that code and date always stand in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const text = smsText({ ...noticeFor('YK23-0001'), stage: 'overdue' }, name, '2023-11-25', '2023-11-28');
        expect(text).toMatch(/^[A-Za-z0-9 .,:;/()+\-?!%&'"=*#@_<>$]{1,160}$/);
        expect(text).toContain(': YK23-0001 qua han tu 25/11/2023.');
      }),
    );
  });
});

describe('An entry of the outbox', () => {
  it('has the same id for the same case, stage, step, person, channel and occasion, and another for any other', () => {
    const of = {
      unit: 'a',
      caseId: 'b',
      stage: 'overdue',
      step: 1,
      person: 'c',
      channel: 'email',
      occasion: '2023-11-27',
    } as const;
    expect(noticeId({ ...of })).toBe(noticeId(of));
    const others = [
      { unit: 'x' },
      { caseId: 'x' },
      { stage: 'reminder' as const },
      { step: 3 },
      { person: 'x' },
      { channel: 'sms' as const },
      { occasion: 'x' },
    ];
    expect(new Set([of, ...others.map((other) => ({ ...of, ...other }))].map(noticeId)).size).toBe(others.length + 1);
  });

  it.each([
    ['2023-11-20T08:00:00+07:00', false, '2023-11-20T01:00:00.000Z'],
    ['2023-11-20T18:00:00+07:00', false, '2023-11-21T00:30:00.000Z'],
    ['2023-11-18T10:00:00+07:00', false, '2023-11-20T00:30:00.000Z'],
    ['2023-11-18T23:00:00+07:00', true, '2023-11-18T16:00:00.000Z'],
  ])('made at %s (urgent: %s) leaves at %s', (now, urgent, at) => {
    const notice = makeNotice({
      unit: ward(),
      calendar,
      now,
      stage: 'assigned',
      subject: { kind: 'petitions', id: 'a', code: 'b' },
      to: 'CB23-01',
      urgent,
    });
    expect(notice.notBefore).toBe(at);
  });

  it('pauses longer after every failure, never longer than four hours and a third', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, random) => {
          expect(backoff(attempts, random)).toBeGreaterThanOrEqual(80_000);
          expect(backoff(attempts, random)).toBeLessThanOrEqual((4 * 3_600_000 * 4) / 3);
          expect(backoff(attempts + 1, random)).toBeGreaterThanOrEqual(backoff(attempts, random));
        },
      ),
    );
  });
});
