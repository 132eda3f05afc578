import { z } from 'zod';

/**
 * Makes the form in which records are stored: what a field says by default is left out and comes back when the record is parsed. Most
 * fields of a fresh petition are blank, and every field stored is an entry of Firestore's indexes, written and paid for. No
 * query may therefore ask for a default.
 */
export function sparse<S extends z.ZodObject>(schema: S): (record: z.output<S>) => Readonly<Record<string, unknown>> {
  const defaults = new Map(
    Object.entries(schema.shape).flatMap(([field, type]) =>
      type instanceof z.ZodDefault ? [[field, type.def.defaultValue] as const] : [],
    ),
  );
  return (record) => {
    const kept: Record<string, unknown> = {};
    for (const field of Object.keys(record)) {
      const value: unknown = record[field];
      const usual = defaults.get(field);
      if (usual === undefined || !isSame(value, usual)) kept[field] = value;
    }
    return kept;
  };
}

/** Defaults are plain values, empty lists and empty maps. */
function isSame(value: unknown, usual: unknown): boolean {
  if (value === usual || value === null || typeof value !== 'object') return value === usual;
  if (Array.isArray(value)) return Array.isArray(usual) && value.length === 0;
  for (const _ in value) return false;
  return typeof usual === 'object' && usual !== null && !Array.isArray(usual);
}
