import { describe, expect, it } from 'vitest';
import { ERASED, redactAudit } from '../../../functions/domain/erasure/redact-audit.ts';

const nothing = { was: ERASED, now: ERASED };
const audit = {
  at: '2023-10-18T01:00:00.000Z',
  by: 'bảng Ý kiến, kiến nghị',
  changes: [
    {
      kind: 'petitions',
      code: 'YK23-0002',
      fields: {
        name: { was: 'Lương Ngà', now: 'Lương Thị Ngà' },
        address: { was: '', now: 'Bà' },
        content: { was: 'cũ', now: 'mới' },
        formerPhone: { was: '', now: '0912000777' },
        status: { was: 'Mới nhận', now: 'Đã giao' },
        village: { was: '', now: 'Thôn Đông' },
        replyDue: { was: null, now: '2023-12-10' },
      },
    },
    { kind: 'petitions', code: 'YK23-0004', fields: { name: { was: 'Tá', now: 'Lê Văn Tá' } } },
  ],
};
const codes = new Set(['YK23-0002']);

describe('the audit of an erased case', () => {
  it('says what changed and when, not from which name or text to which; states and days stay', () => {
    expect(redactAudit(audit, codes)).toEqual({
      ...audit,
      changes: [
        {
          ...audit.changes[0],
          fields: {
            ...audit.changes[0]?.fields,
            name: nothing,
            address: nothing,
            content: nothing,
            formerPhone: nothing,
          },
        },
        audit.changes[1],
      ],
    });
  });

  it('is rewritten once, and not at all where it tells of others', () => {
    expect(redactAudit(redactAudit(audit, codes), codes)).toBeUndefined();
    expect(redactAudit(audit, new Set(['YK23-0099']))).toBeUndefined();
  });
});
