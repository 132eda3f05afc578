import { describe, expect, it } from 'vitest';
import { type EmailMessage, SendPostponed, SendRefused } from '../../functions/domain/notices/ports.ts';
import { forwardSchema, type Task, taskSchema } from '../../functions/domain/records/following.ts';
import type { Notice, SessionTopic } from '../../functions/domain/records/notice.ts';
import { type Session, sessionSchema } from '../../functions/domain/records/session.ts';
import { deliverNotices } from '../../functions/use-cases/deliver-notices.ts';
import { base, colleagues, official, openOffice, petition, unitId } from '../fixtures/notice-office.ts';

describe('Delivering what is due', () => {
  it('sends one mail for all new cases of an official, each with code, deadline and link', async () => {
    const office = await openOffice();
    await office.put(
      'petitions',
      petition('YK23-0001'),
      petition('YK23-0002'),
      petition('YK23-0003', { assignee: 'CB23-02' }),
    );
    await office.queue('YK23-0001', 'CB23-01');
    await office.queue('YK23-0002', 'CB23-01');
    await office.queue('YK23-0003', 'CB23-02');
    const counts = await deliverNotices(office.ports, { unitId });
    expect(counts).toMatchObject({ mails: 2, sent: 3, more: false });
    const [first] = office.mail.filter(({ to }) => to === 'cb23-01@tandan.example');
    expect(first?.subject).toBe('[YK23-0001 +1] Giao xử lý – 2 việc – hạn 27/11/2023');
    expect(first?.text).toContain('- YK23-0002 – Giao thông - xây dựng · Khu Kim Đồng – hạn 27/11/2023');
    expect(first?.text).toContain('open-row?unit=tan-dan-2023&code=YK23-0002');
    expect(first?.html).toContain('open-row?unit=tan-dan-2023&amp;code=YK23-0002');
    expect(JSON.stringify(office.mail)).not.toMatch(/0987654321|Nguyễn Thị Mơ/);
    expect(await office.journal()).toContain('Đã gửi YK23-0001: Giao xử lý: thư đến CB23-01');
  });

  it('sends nothing a second time, however often it is called', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001'));
    await office.queue('YK23-0001', 'CB23-01');
    await Promise.all([1, 2, 3].map(() => deliverNotices(office.ports)));
    await deliverNotices(office.ports);
    expect(office.mail).toHaveLength(1);
  });

  it.each([
    ['is answered meanwhile', { status: 'Đã trả lời bằng văn bản' } as const, 'Đã trả lời bằng văn bản'],
    ['is given to another', { assignee: 'CB23-02' }, 'Đã giao lại cho CB23-02'],
    ['was found to be tố cáo', { kind: 'Tố cáo' } as const, 'Đã chuyển Văn phòng'],
  ])('does not send about a case that %s', async (_, change, reason) => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', change));
    await office.queue('YK23-0001', 'CB23-01');
    await deliverNotices(office.ports);
    expect(office.mail).toEqual([]);
    expect(await office.notices()).toMatchObject([{ state: 'cancelled', reason }]);
    expect(await office.journal()).toEqual([`Không gửi YK23-0001: Giao xử lý: thư đến CB23-01 – ${reason}`]);
  });

  const dialogue = sessionSchema.parse({ ...base('DT23-01'), heldOn: '2023-11-23', noticeDue: '2023-11-16' });
  const hall = taskSchema.parse({ ...base('PC23-0001'), session: 'DT23-01', task: 'Hội trường', due: '2023-11-22' });

  it.each<[string, Partial<Session>, Partial<Task>, string[]]>([
    ['still stands', {}, {}, ['conclusion', 'notice', 'replies', 'task']],
    ['is cancelled', { postponed: 'Hủy', status: 'Hủy' }, {}, []],
    ['is put off', { postponed: 'Hoãn', status: 'Hoãn' }, {}, []],
    [
      'is moved',
      { heldOn: '2023-12-21', noticeDue: '2023-12-14', conclusionDue: '2024-01-02' },
      { due: '2023-12-20' },
      [],
    ],
  ])('tells the steps queued over the weekend of a session that %s', async (_, session, task, told) => {
    const office = await openOffice();
    await office.put('sessions', { ...dialogue, conclusionDue: '2023-11-30', ...session });
    await office.put('tasks', { ...hall, ...task });
    const steps = {
      notice: '2023-11-16',
      conclusion: '2023-11-30',
      replies: '2023-11-27',
      task: '2023-11-22',
    } as const;
    for (const [topic, day] of Object.entries(steps)) {
      const subject = topic === 'task' ? { kind: 'tasks', id: hall.id } : { kind: 'sessions', id: dialogue.id };
      const code = topic === 'task' ? hall.code : dialogue.code;
      const step = { stage: 'session-step', topic: topic as SessionTopic, day, responsible: '' } as const;
      await office.queue(code, 'CB23-03', { ...step, id: topic, subject: { ...subject, code } });
    }
    await deliverNotices(office.ports);
    const sent = (await office.notices()).filter(({ state }) => state === 'sent');
    expect(sent.map(({ id }) => id).sort()).toEqual(told);
    expect(office.mail).toHaveLength(told.length === 0 ? 0 : 1);
  });

  it('asks about no forwarded matter whose answer is wanted on another day by now', async () => {
    const office = await openOffice();
    const forward = { ...base('CC23-0001'), letter: '12/UBND', status: 'Đã chuyển, chờ trả lời' };
    await office.put('forwards', forwardSchema.parse({ ...forward, replyWanted: '2023-12-15' }));
    const subject = { kind: 'forwards', id: forward.id, code: forward.code };
    await office.queue('CC23-0001', 'CB23-03', { stage: 'forward-unanswered', day: '2023-11-17', subject });
    await deliverNotices(office.ports);
    expect(await office.notices()).toMatchObject([{ state: 'cancelled', reason: 'Hạn đã đổi thành 15/12/2023' }]);
  });

  it('writes to nobody whose row is gone from Cán bộ: the office hears of it, and whose work it is', async () => {
    const gone = official('CB23-01', { name: 'Trần Văn Hùng', missingSince: '2023-11-19T01:00:00.000Z' });
    const office = await openOffice({ officials: [gone, ...colleagues.slice(1)] });
    await office.put('petitions', petition('YK23-0001', { replyDue: '2023-11-17' }));
    await office.queue('YK23-0001', 'CB23-01', { stage: 'overdue', day: '2023-11-17' });
    await deliverNotices(office.ports);
    await deliverNotices(office.ports);
    expect(office.mail.map(({ to }) => to)).toEqual(['cb23-03@tandan.example']);
    expect(office.mail[0]?.text).toContain('Trần Văn Hùng (CB23-01) không còn trong tab Cán bộ');
    expect(office.mail[0]?.text).toContain('Người xử lý: Trần Văn Hùng (CB23-01)');
  });

  it('keeps a case held back for the office and sends it once the office has decided', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001', { heldBack: true }));
    await office.queue('YK23-0001', 'CB23-01');
    await deliverNotices(office.ports);
    expect(office.mail).toEqual([]);
    await office.put('petitions', petition('YK23-0001'));
    office.clock.at = new Date('2023-11-21T07:30:00+07:00');
    await deliverNotices(office.ports);
    expect(office.mail).toHaveLength(1);
  });

  it('waits for office hours of a working day, except for what is urgent', async () => {
    const office = await openOffice({ now: '2023-11-18T10:00:00+07:00' });
    await office.put('petitions', petition('YK23-0001'), petition('YK23-0002'));
    await office.queue('YK23-0001', 'CB23-01');
    await office.queue('YK23-0002', 'CB23-01', { urgent: true, notBefore: office.clock.at.toISOString() });
    await deliverNotices(office.ports);
    expect(office.mail.map(({ subject }) => subject)).toEqual([
      '[YK23-0002] Giao xử lý – Giao thông - xây dựng · Khu Kim Đồng – hạn 27/11/2023',
    ]);
    office.clock.at = new Date('2023-11-20T07:30:00+07:00');
    await deliverNotices(office.ports);
    expect(office.mail).toHaveLength(2);
  });

  it('puts off to the next morning what came due in the evening while the machine was off', async () => {
    const office = await openOffice({ now: '2023-11-20T22:00:00+07:00' });
    await office.put('petitions', petition('YK23-0001'));
    await office.queue('YK23-0001', 'CB23-01', { notBefore: '2023-11-20T02:00:00.000Z' });
    await deliverNotices(office.ports);
    expect(office.mail).toEqual([]);
    expect(await office.notices()).toMatchObject([{ state: 'queued', notBefore: '2023-11-21T00:30:00.000Z' }]);
  });

  it('tries again with growing pauses under the same Message-ID, then gives up and tells the office', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001'));
    await office.queue('YK23-0001', 'CB23-01', { urgent: true });
    const seen: string[] = [];
    const mailer = {
      send: async ({ messageId }: { messageId: string }) => {
        seen.push(messageId);
        throw new Error('busy');
      },
    };
    const pauses: number[] = [];
    for (let run = 0; run < 12; run += 1) {
      await deliverNotices({ ...office.ports, mailer });
      const [entry] = await office.notices();
      if (entry?.state !== 'failed') break;
      pauses.push((Date.parse(entry.notBefore) - office.clock.at.getTime()) / 60_000);
      office.clock.at = new Date(entry.notBefore);
    }
    expect(pauses).toEqual([2, 6, 18, 54, 162, 240, 240, 240, 240]);
    expect(new Set(seen).size).toBe(1);
    expect(await office.notices()).toMatchObject([{ state: 'dead', attempts: 10 }]);
    expect((await office.journal()).at(-1)).toContain(
      'Không gửi được YK23-0001: Giao xử lý: thư đến CB23-01 – đã thử 10 lần',
    );
  });

  it('marks a refused address and gives its cases to the office, saying why', async () => {
    const office = await openOffice();
    await office.put('petitions', petition('YK23-0001'), petition('YK23-0002'));
    await office.queue('YK23-0001', 'CB23-01');
    const refusing = {
      send: async (message: { to: string }) => {
        if (message.to.startsWith('cb23-01')) throw new SendRefused('Máy chủ thư từ chối địa chỉ nhận (550)');
        await office.ports.mailer.send(message as never);
      },
    };
    await deliverNotices({ ...office.ports, mailer: refusing });
    expect(office.mail.map(({ to }) => to)).toEqual(['cb23-03@tandan.example']);
    expect(office.mail[0]?.text).toContain('địa chỉ thư điện tử của Trần Văn Hùng (CB23-01) bị máy chủ từ chối');
    await office.queue('YK23-0002', 'CB23-01', { id: 'later' });
    await deliverNotices(office.ports);
    expect(office.mail.map(({ to }) => to)).toEqual(['cb23-03@tandan.example', 'cb23-03@tandan.example']);
    await office.put('officials', official('CB23-01', { email: 'moi@tandan.example' }));
    await office.queue('YK23-0002', 'CB23-01', { id: 'latest' });
    await deliverNotices(office.ports);
    expect(office.mail.at(-1)?.to).toBe('moi@tandan.example');
  });

  it('tries a refused address again after a week: a mailbox comes back, and its server may have been wrong', async () => {
    const office = await openOffice();
    const refusing = {
      send: async (message: EmailMessage) => {
        if (message.to.startsWith('cb23-01')) throw new SendRefused('Máy chủ thư từ chối địa chỉ nhận (550)');
        await office.ports.mailer.send(message);
      },
    };
    const toldOn = async (day: string, mailer: typeof refusing, code: string): Promise<string[]> => {
      office.clock.at = new Date(`${day}T08:00:00+07:00`);
      const before = office.mail.length;
      await office.put('petitions', petition(code));
      await office.queue(code, 'CB23-01');
      await deliverNotices({ ...office.ports, mailer });
      return office.mail.slice(before).map(({ to }) => to.split('@')[0] ?? '');
    };
    expect(await toldOn('2023-11-20', refusing, 'YK23-0001')).toEqual(['cb23-03']);
    expect(await toldOn('2023-11-24', office.ports.mailer, 'YK23-0002')).toEqual(['cb23-03']);
    expect(await toldOn('2023-11-28', refusing, 'YK23-0003')).toEqual(['cb23-03']);
    expect(await toldOn('2023-11-29', office.ports.mailer, 'YK23-0004')).toEqual(['cb23-03']);
    expect(await toldOn('2023-12-06', office.ports.mailer, 'YK23-0005')).toEqual(['cb23-01']);
  });

  it('counts what reached the server only: a server that is down for a morning does not use up the day', async () => {
    const codes = Array.from({ length: 60 }, (_, place) => `CB23-${String(place + 1).padStart(2, '0')}`);
    const officials = codes.map((code) => official(code));
    const office = await openOffice({ officials, unit: { notices: { perRecipientPerDay: 5 } } });
    for (const code of codes) {
      const about = code.replace('CB23-', 'YK23-00');
      await office.put('petitions', petition(about, { assignee: code }));
      await office.queue(about, code);
    }
    const down = { ...office.ports, mailer: { send: () => Promise.reject(new Error('ECONNREFUSED')) } };
    const everyFiveMinutesUntil = async (end: string, ports: typeof office.ports) => {
      for (; office.clock.at < new Date(end); office.clock.at = new Date(office.clock.at.getTime() + 300_000))
        await deliverNotices(ports);
    };
    await everyFiveMinutesUntil('2023-11-20T10:30:00+07:00', down);
    expect(office.mail).toEqual([]);
    await everyFiveMinutesUntil('2023-11-20T16:00:00+07:00', office.ports);
    expect(new Set(office.mail.map(({ to }) => to)).size).toBe(codes.length);
    expect(office.mail).toHaveLength(codes.length);
  });

  it('holds what is over the cap of a day for the next one, and says so', async () => {
    const office = await openOffice({ unit: { notices: { perRecipientPerDay: 1 } } });
    await office.put('petitions', petition('YK23-0001'), petition('YK23-0002', { replyDue: '2023-11-20' }));
    await office.queue('YK23-0001', 'CB23-01');
    await office.queue('YK23-0002', 'CB23-01', { stage: 'due-today', day: '2023-11-20' });
    await deliverNotices(office.ports);
    expect(office.mail).toHaveLength(1);
    expect((await office.journal()).filter((line) => line.startsWith('Chưa gửi'))).toHaveLength(1);
  });

  it.each([
    [true, 'ngày mai', '2023-11-19T07:30:00+07:00'],
    [false, 'ngày làm việc sau', '2023-11-20T07:30:00+07:00'],
  ])('holds an SMS over the cap of a Saturday, urgent: %s, until %s', async (urgent, until, sentAt) => {
    // Ordinary ones leave on a Saturday that is worked instead of another day.
    const holidays = [{ date: '2023-11-18', kind: 'Làm bù', note: '' }];
    const now = '2023-11-18T10:00:00+07:00';
    const office = await openOffice({ now, unit: { holidays, notices: { sms: true, smsPerDay: 1 } } });
    for (const code of ['YK23-0001', 'YK23-0002']) {
      await office.put('petitions', petition(code));
      await office.queue(code, 'CB23-01', { channel: 'sms', urgent });
    }
    await deliverNotices(office.ports);
    expect(office.sms).toHaveLength(1);
    expect((await office.journal()).join()).toContain(`quá 1 SMS một ngày, để ${until}`);
    office.clock.at = new Date(new Date(sentAt).getTime() - 60_000);
    await deliverNotices(office.ports);
    expect(office.sms).toHaveLength(1);
    office.clock.at = new Date(sentAt);
    await deliverNotices(office.ports);
    expect(office.sms).toHaveLength(2);
  });

  it.each([
    ['the cap of the day', '2023-11-20T08:00:00+07:00', { perRecipientPerDay: 1 }],
    ['the end of office hours', '2023-11-20T16:59:00+07:00', {}],
  ])('a mail that was lost on its way and then held by %s goes again as it was', async (_, now, notices) => {
    const office = await openOffice({ now, unit: { notices } });
    const codes = ['YK23-0001', 'YK23-0002', 'YK23-0003'];
    await office.put('petitions', ...codes.map((code) => petition(code)));
    await office.queue('YK23-0001', 'CB23-01');
    const lost = {
      send: async (message: EmailMessage) => {
        office.mail.push(message);
        throw new Error('connection lost');
      },
    };
    await deliverNotices({ ...office.ports, mailer: lost });
    const [tried] = await office.notices();
    await office.queue('YK23-0003', 'CB23-01');
    await deliverNotices(office.ports);
    const again: Notice = { ...(tried as Notice), notBefore: office.clock.at.toISOString() };
    await office.put('notices', again);
    office.clock.at = new Date(office.clock.at.getTime() + 300_000);
    await deliverNotices(office.ports);
    expect(office.mail).toHaveLength(2);
    await office.queue('YK23-0002', 'CB23-01');
    office.clock.at = new Date('2023-11-21T08:00:00+07:00');
    await deliverNotices(office.ports);
    const about = office.mail.filter(({ text }) => text.includes('YK23-0001'));
    expect(about).toHaveLength(2);
    expect(about[1]).toEqual(about[0]);
  });

  it('stops at the cap of a run and goes on in the next', async () => {
    const many = Array.from({ length: 5 }, (_, index) => official(`CB23-1${index}`));
    const office = await openOffice({ unit: { notices: { perRun: 2 } }, officials: [...colleagues, ...many] });
    for (const { code } of many) {
      await office.put('petitions', petition(`YK-${code}`, { assignee: code }));
      await office.queue(`YK-${code}`, code);
    }
    const runs = [
      await deliverNotices(office.ports),
      await deliverNotices(office.ports),
      await deliverNotices(office.ports),
    ];
    expect(runs.map(({ mails, more }) => [mails, more])).toEqual([
      [2, true],
      [2, true],
      [1, false],
    ]);
  });

  it('does not count quiet hours of the gateway as a failed attempt', async () => {
    const office = await openOffice({ unit: { notices: { sms: true } } });
    await office.put('petitions', petition('YK23-0001'));
    await office.queue('YK23-0001', 'CB23-01', { channel: 'sms', urgent: true });
    const until = new Date('2023-11-21T06:00:00+07:00');
    const sms = {
      send: async () => {
        throw new SendPostponed('ngoài giờ nhắn tin', until);
      },
    };
    await deliverNotices({ ...office.ports, sms });
    expect(await office.notices()).toMatchObject([{ state: 'queued', attempts: 0, notBefore: until.toISOString() }]);
  });

  it('says in an SMS code and date only, without diacritics, in at most 160 characters', async () => {
    const office = await openOffice({
      unit: {
        name: 'Ủy ban nhân dân phường Tân Dân, thị xã Kinh Môn, tỉnh Hải Dương, cơ quan thường trực công tác tiếp dân và đối thoại',
        notices: { sms: true },
      },
    });
    await office.put('petitions', petition('YK23-0001'));
    await office.queue('YK23-0001', 'CB23-01', { channel: 'sms', urgent: true });
    await deliverNotices(office.ports);
    expect(office.sms[0]?.text).toMatch(/^[\x20-\x7e]{1,160}$/);
    expect(office.sms[0]?.text).toMatch(/YK23-0001 KHAN, moi giao, han 27\/11\/2023/);
    expect(office.sms[0]?.to).toBe('0912000111');
  });
});
