import { causeId } from '../../domain/books/content-hash.ts';
import type { Write } from '../../domain/store.ts';
import { foldDiacritics } from '../../domain/text/fold.ts';
import { wentElsewhere } from './gone-writes.ts';
import type { Ledger } from './ledger.ts';
import type { RecordChange, TabRequest } from './plan-tab.ts';
import { rowLineWrites } from './row-lines.ts';

const PASTED_OVER =
  'nay ghi người khác, nội dung khác; thư đã gửi và câu trả lời đã ghi dưới mã này là của việc trước. Dán đè nhầm thì lấy lại dòng trước (Tệp → Lịch sử phiên bản), ghi việc mới vào dòng trống.';

/**
 * Tells the office of rows over which another person's matter was pasted: a row keeps its code whatever stands in it, and mails and answers
 * under that code were about somebody else.
 */
export function pastedOverWrites(ledger: Ledger, plan: TabRequest, changes: readonly RecordChange[]): Write[] {
  const over = changes.filter((change) => isPastedOver(change) && !wentElsewhere(change));
  return rowLineWrites(
    ledger,
    plan,
    over.map(({ entry }) => entry),
    {
      what: 'Dòng bị ghi đè',
      one: () => PASTED_OVER,
      many: PASTED_OVER,
      // Both matters, in whichever order: who puts the old one back, as told, is not told again.
      cause: causeId('pasted over', plan.kind.tab.key, ...over.flatMap(bothMatters)),
    },
  );
}

function isPastedOver({ before, after }: RecordChange): boolean {
  const [was, is] = [matterOf(before), matterOf(after)];
  // Putting a wrong row right is what was asked for.
  if (was === undefined || is === undefined || before?.problems.length !== 0) return false;
  return was.name !== '' && was.name !== is.name && isAnotherText(was.content, is.content);
}

interface Matter {
  readonly name: string;
  readonly content: string;
}

function matterOf(record: RecordChange['before']): Matter | undefined {
  if (record === undefined || !('name' in record) || !('content' in record)) return undefined;
  return { name: String(record.name), content: String(record.content) };
}

const bothMatters = ({ entry, before, after }: RecordChange): string[] => [
  entry.id,
  ...[before, after].map((record) => JSON.stringify(matterOf(record))).sort(),
];

/** A correction, however thorough, leaves more than half of the words of the shorter. */
function isAnotherText(was: string, is: string): boolean {
  const [words, others] = [wordsOf(was), wordsOf(is)];
  const kept = [...words].filter((word) => others.has(word)).length;
  return kept <= Math.min(words.size, others.size) / 2;
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(foldDiacritics(text).match(/[\p{L}\p{N}]+/gu));
