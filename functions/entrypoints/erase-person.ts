import type { HttpFunction } from '@google-cloud/functions-framework';
import { z } from 'zod';
import { erasePerson } from '../use-cases/erase-person.ts';
import type { SyncPorts } from '../use-cases/sync/sync-unit.ts';
import { answering, body } from './answering.ts';

const MOST_CODES = 20;
const codeForm = 'là mã ý kiến hoặc đăng ký, ví dụ YK23-0012, PB23-0003';
const reasonForm = 'ghi vì sao xóa, từ 5 đến 300 ký tự, không nêu tên, ví dụ “đơn yêu cầu ngày 12/3/2026”';

/** Strict: a misspelt `dryRun` must not erase. */
const requestSchema = z.strictObject(
  {
    unitId: z.string('ghi mã đơn vị').min(1, 'ghi mã đơn vị'),
    codes: z
      .array(
        z
          .string(codeForm)
          .trim()
          .toUpperCase()
          .regex(/^(?:YK|PB)\d{2}-\d{4,6}$/, codeForm),
        'danh sách mã, ví dụ ["YK23-0012","PB23-0003"]',
      )
      .min(1, 'ghi ít nhất một mã')
      .max(MOST_CODES, `nhiều nhất ${MOST_CODES} mã một lần; chia thành nhiều lần gọi`),
    reason: z.string(reasonForm).trim().min(5, reasonForm).max(300, reasonForm),
    dryRun: z.boolean('true hoặc false').default(false),
  },
  { error: ({ code }) => (code === 'unrecognized_keys' ? 'chỉ nhận unitId, codes, reason, dryRun' : undefined) },
);

/** No queue repeats this one. */
const AGAIN = 'gọi lại với đúng nội dung này; làm lại không hại gì.';

/** Erases a person's data from the cases named; an administrator's call. */
export const erasePersonFunction = (ports: SyncPorts): HttpFunction =>
  answering((request) => erasePerson(ports, body(request, requestSchema)), AGAIN);
