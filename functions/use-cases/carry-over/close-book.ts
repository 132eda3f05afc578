import { causeId } from '../../domain/books/content-hash.ts';
import { journalWrite } from '../../domain/journal.ts';
import { parseUnitRecord } from '../../domain/records/unit-record.ts';
import { unlessStale, type Write } from '../../domain/store.ts';
import type { CarryPorts } from '../carry-over.ts';

/**
 * Alerts come from the new book from now on. Said before anything is sent: whatever dies then is gone on with the next morning.
 * @returns whether `to` is the book in which this one goes on.
 */
export async function closeBook(ports: CarryPorts, from: string, to: string): Promise<boolean> {
  const { store, clock } = ports;
  const stored = await store.get<object>('units', from);
  if (stored === undefined) return false;
  const { successor, settings } = parseUnitRecord(stored.data);
  if (successor !== '') return successor === to;
  const { id, version, data } = stored;
  const closed: Write = { op: 'put', collection: 'units', id, version, data: { ...data, successor: to } };
  const line = {
    at: clock.now().toISOString(),
    what: 'Khép sổ',
    code: '',
    message: `Sổ năm ${settings.year} đã khép: việc còn mở ghi tiếp ở sổ «${to}». Cuộc đối thoại của sổ này chưa xong thì vẫn làm tiếp, lập văn bản và được nhắc từ sổ này.`,
    cause: causeId('closed', from, to),
  };
  const written = await unlessStale(() => store.commit([closed, journalWrite(from, line)]));
  return written === 'stale' ? closeBook(ports, from, to) : true;
}
