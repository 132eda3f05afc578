import type { Store } from '../domain/store.ts';
import type { Tasks } from '../domain/tasks.ts';

export class UnknownWorkbook extends Error {
  override readonly name = 'UnknownWorkbook';
}

/**
 * A hint that a book was changed: queues a sync of its unit. Only the id is trusted; what changed is read from the book.
 * @throws UnknownWorkbook
 */
export async function queueSync(
  ports: { readonly store: Store; readonly tasks: Tasks },
  spreadsheetId: string,
  delaySeconds: number,
): Promise<{ readonly unitId: string }> {
  const known = await ports.store.get<{ unitId: string }>('workbooks', spreadsheetId);
  const unitId = known?.data.unitId;
  if (unitId === undefined) {
    throw new UnknownWorkbook(
      'Không có sổ nào mang mã bảng tính này; kiểm tra lại spreadsheetId trong đường dẫn của sổ.',
    );
  }
  await ports.tasks.enqueue({
    function: 'sync-unit',
    key: `${unitId}/${spreadsheetId}`,
    payload: { unitId, spreadsheetId },
    delaySeconds,
  });
  return { unitId };
}
