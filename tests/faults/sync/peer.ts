import { GoogleSpreadsheet } from 'google-spreadsheet';
import { ApiError } from '../../../infra/local/api.ts';
import { seeded } from '../notice-faults.ts';
import type { Desk } from './desk.ts';
import { CODE, CONTENT, SOURCE } from './hand.ts';
import { type Act, People } from './people.ts';
import { START, type Template } from './template.ts';
import { Witness } from './witness.ts';
import { openWorld } from './world.ts';

/**
 * The same stories at rest, with the sync one is led to by the npm package google-spreadsheet: read the rows, take the code for the
 * row's identity, give new rows one, save each row where it was read. It bites the tests: what they call wrong does happen.
 */
export async function runPeerStory(template: Template, seed: number): Promise<readonly string[]> {
  const random = seeded(seed);
  const witness = new Witness();
  const world = await openWorld(template);
  const people = new People(world.hand, random);
  const peer = new Peer(template.desk, world.common, world.hand.sheetId);
  const act = (): Act | undefined => {
    try {
      return people.act();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return undefined;
    }
  };
  try {
    for (let turn = 0; turn < 4; turn += 1) {
      for (let n = turn === 0 ? 4 : 1 + people.below(3); n > 0; n -= 1) {
        witness.people(world.hand, turn === 0 ? () => typed(people, world.hand) : act);
      }
      if (await peer.sync()) witness.codesAndRows(world.hand.look());
      witness.violations.push(...peer.textsOfOthers());
    }
  } finally {
    await world.close();
  }
  return witness.violations;
}

function typed(people: People, hand: Awaited<ReturnType<typeof openWorld>>['hand']): Act {
  const look = hand.look();
  people.typeRow(look, Math.max(look.grid.length, look.headerRow + 1));
  return 'type';
}

class Peer {
  readonly #desk: Desk;
  readonly #spreadsheetId: string;
  readonly #sheetId: number;
  readonly #records = new Map<string, { content: string; birth: string }>();
  #given = 0;
  #wrong: string[] = [];

  constructor(desk: Desk, spreadsheetId: string, sheetId: number) {
    this.#desk = desk;
    this.#spreadsheetId = spreadsheetId;
    this.#sheetId = sheetId;
  }

  /** @returns false when the headers do not stand where it looks for them. */
  async sync(): Promise<boolean> {
    const before = globalThis.fetch;
    globalThis.fetch = fetchAtDesk(this.#desk);
    try {
      return await this.#rows();
    } finally {
      globalThis.fetch = before;
    }
  }

  async #rows(): Promise<boolean> {
    const doc = new GoogleSpreadsheet(this.#spreadsheetId, { token: 'system' });
    await doc.loadInfo();
    const sheet = doc.sheetsById[this.#sheetId];
    if (sheet === undefined) throw new Error('no tab');
    await sheet.loadHeaderRow(1);
    if (!sheet.headerValues.includes(CODE)) return false;
    for (const row of await sheet.getRows()) {
      const content = String(row.get(CONTENT) ?? '');
      const birth = String(row.get(SOURCE) ?? '');
      if (content === '' && birth === '') continue;
      let code = String(row.get(CODE) ?? '');
      if (!this.#records.has(code)) {
        this.#given += 1;
        code = `YK23-${String(this.#given).padStart(4, '0')}`;
        row.set(CODE, code);
        row.set('Tình trạng', `Mới nhận ${START.getUTCFullYear()}`);
        await row.save();
      }
      const known = this.#records.get(code);
      if (known !== undefined && known.birth !== birth)
        this.#wrong.push(`${code} was the record of ${known.birth} and has the text of ${birth}`);
      this.#records.set(code, { content, birth });
    }
    return true;
  }

  textsOfOthers(): string[] {
    const wrong = this.#wrong;
    this.#wrong = [];
    return wrong;
  }
}

/** The package knows no other host than Google's. */
const fetchAtDesk =
  (desk: Desk): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    // The package writes `ID/:batchUpdate` and `ID/`, which Google takes as well.
    const path = pathname.replace(/\/(?=:|$)/, '');
    const body = await request.text();
    try {
      const answer = desk.call('system', request.method, `${path}${search}`, body === '' ? {} : JSON.parse(body));
      return Response.json(answer);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      return Response.json({ error: { code: error.code, message: error.message } }, { status: error.code });
    }
  };
