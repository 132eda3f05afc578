import { z } from 'zod';
import { type Unit, unitSchema } from '../unit.ts';
import { completeUnit } from '../unit-defaults.ts';

/** The document of a unit in collection `units`. */
const shapeSchema = z.object({
  id: z.string(),
  name: z.string(),
  folderId: z.string(),
  /** Folder of the papers, open to office and chair; blank in units made before it. */
  papersFolderId: z.string().default(''),
  /** Folder of the office's own templates; blank in units made before it. */
  templatesFolderId: z.string().default(''),
  workbooks: z.array(
    z.object({
      role: z.enum(['chung', 'van-phong']),
      spreadsheetId: z.string(),
      /** tab key → sheetId */
      sheetIds: z.record(z.string(), z.number()),
    }),
  ),
  templateVersion: z.number(),
  /** Unit of the next year, once what was open has been carried over. */
  successor: z.string().default(''),
  createdAt: z.string(),
  settings: unitSchema,
});

export type WorkbookRef = z.infer<typeof shapeSchema>['workbooks'][number];
export type UnitRecord = Omit<z.infer<typeof shapeSchema>, 'settings'> & { readonly settings: Unit };

export function parseUnitRecord(data: unknown): UnitRecord {
  const shape = shapeSchema.parse(data);
  return { ...shape, settings: completeUnit(shape.settings) };
}
