import type { Unit } from '../unit.ts';

const SIDE_BY_SIDE =
  'Bỏ nhầm thì Ctrl+Z (hoặc Tệp → Lịch sử phiên bản): các cột của Danh mục là những danh sách riêng, xóa cả dòng thì bỏ ở mọi danh sách.';

/** Villages and fields that `Danh mục` lists no more. Its lists stand side by side: who deletes the row of a village deletes a field with it. */
export function removedEntries(former: Unit, now: Unit): string | null {
  const villages = missing(former.villages, now.villages);
  const fields = missing(former.fields, now.fields);
  if (villages.length + fields.length === 0) return null;
  const parts = [
    ...(villages.length === 0 ? [] : [`thôn, khu ${villages.join(', ')} (dòng ghi tên ấy sẽ phải sửa)`]),
    ...(fields.length === 0 ? [] : [`lĩnh vực ${fields.join(', ')} (việc của lĩnh vực ấy được xếp và giao lại)`]),
  ];
  return `Danh mục: không còn ${parts.join('; ')}. ${SIDE_BY_SIDE}`;
}

interface Named {
  readonly name: string;
}

function missing(former: readonly Named[], now: readonly Named[]): string[] {
  const listed = new Set(now.map(({ name }) => name));
  return former.flatMap(({ name }) => (listed.has(name) ? [] : [`“${name}”`]));
}
