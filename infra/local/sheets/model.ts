import type { sheets_v4 } from 'googleapis/build/src/apis/sheets/v4.js';
import { RunMap } from './run-map.ts';
import { PLAIN } from './styles.ts';

export type Scalar = string | number | boolean | null;

/** What a formula that cannot be computed shows. */
export interface CellError {
  readonly type: 'NAME' | 'REF' | 'DIVIDE_BY_ZERO' | 'VALUE' | 'ERROR' | 'N_A' | 'NUM' | 'LOADING';
  readonly message: string;
}

/** Style of a cell that has none of its own: the one of its column at that row. */
export const INHERITED = -1;

/** A cell with more than a value. Never changed in place: copies of a row may share it. */
export class RichCell {
  readonly value: Scalar;
  readonly formula: string | undefined;
  readonly style: number;
  readonly note: string | undefined;
  readonly link: string | undefined;
  readonly runs: readonly sheets_v4.Schema$TextFormatRun[] | undefined;

  constructor(parts: Partial<RichCell>) {
    this.value = parts.value ?? null;
    this.formula = parts.formula;
    this.style = parts.style ?? INHERITED;
    this.note = parts.note;
    this.link = parts.link;
    this.runs = parts.runs;
  }
}

/** A plain value costs no object; `null` and holes are blank. */
export type Cell = Scalar | RichCell | undefined;

/** A row keeps its key wherever it is moved: the key names it on disk. */
export interface Row {
  readonly key: number;
  cells: Cell[];
}

export interface DimensionProperties {
  readonly pixelSize?: number;
  readonly hiddenByUser?: boolean;
}

/** What a sheet has besides cells; stored and returned as Google's own messages. */
export interface SheetParts {
  merges: sheets_v4.Schema$GridRange[];
  protectedRanges: sheets_v4.Schema$ProtectedRange[];
  conditionalFormats: sheets_v4.Schema$ConditionalFormatRule[];
  filterViews: sheets_v4.Schema$FilterView[];
  bandedRanges: sheets_v4.Schema$BandedRange[];
  charts: sheets_v4.Schema$EmbeddedChart[];
  tables: sheets_v4.Schema$Table[];
  rowGroups: sheets_v4.Schema$DimensionGroup[];
  columnGroups: sheets_v4.Schema$DimensionGroup[];
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
  basicFilter?: sheets_v4.Schema$BasicFilter;
}

export const noParts = (): SheetParts => ({
  merges: [],
  protectedRanges: [],
  conditionalFormats: [],
  filterViews: [],
  bandedRanges: [],
  charts: [],
  tables: [],
  rowGroups: [],
  columnGroups: [],
  developerMetadata: [],
});

export type GridProperties = sheets_v4.Schema$GridProperties & { rowCount: number; columnCount: number };
/** `index` is the place in the book and is not kept here. */
export type SheetProperties = Omit<sheets_v4.Schema$SheetProperties, 'gridProperties'> & {
  sheetId: number;
  title: string;
  gridProperties: GridProperties;
};

export class Sheet {
  properties: SheetProperties;
  parts: SheetParts = noParts();
  /** Style of the cells without their own, per column over the rows; a hole is plain. */
  columnStyles: (RunMap<number> | undefined)[] = [];
  rowProperties = new RunMap<DimensionProperties | null>(null);
  columnProperties = new RunMap<DimensionProperties | null>(null);
  /** Number of the sheet on disk, once it is there. */
  tab: number | undefined;
  /** What must be written at the next commit. */
  readonly dirtyRows = new Set<Row>();
  readonly removedKeys = new Set<number>();
  metaDirty = false;
  orderDirty = false;
  /** False only when no cell holds a formula: nothing then has to be rewritten when rows move. */
  formulas = false;
  /** The order of rows as it stands on disk, to write only what differs. */
  savedOrder = new Uint32Array(0);
  /** Counts every change; caches hold the number they were made at. */
  version = 0;
  #rows: (Row | undefined)[] | undefined;
  #nextKey: number;
  readonly #load: (sheet: Sheet) => (Row | undefined)[];

  /** @param load reads the rows from disk at the first use */
  constructor(properties: SheetProperties, nextKey = 1, load: (sheet: Sheet) => (Row | undefined)[] = () => []) {
    this.properties = properties;
    this.#nextKey = nextKey;
    this.#load = load;
  }

  get id(): number {
    return this.properties.sheetId;
  }

  get title(): string {
    return this.properties.title;
  }

  get rowCount(): number {
    return this.properties.gridProperties.rowCount;
  }

  get columnCount(): number {
    return this.properties.gridProperties.columnCount;
  }

  get nextKey(): number {
    return this.#nextKey;
  }

  get loaded(): boolean {
    return this.#rows !== undefined;
  }

  /** Shorter than `rowCount`; a hole is a row without cells. */
  get rows(): (Row | undefined)[] {
    this.#rows ??= this.#load(this);
    return this.#rows;
  }

  set rows(rows: (Row | undefined)[]) {
    this.#rows = rows;
  }

  newRow(cells: Cell[] = []): Row {
    const row = { key: this.#nextKey++, cells };
    this.dirtyRows.add(row);
    this.orderDirty = true;
    return row;
  }

  cell(row: number, column: number): Cell {
    return this.rows[row]?.cells[column];
  }

  setCell(row: number, column: number, cell: Cell): void {
    const rows = this.rows;
    let target = rows[row];
    if (target === undefined) {
      if (cell === null || cell === undefined) return;
      while (rows.length < row) rows.push(undefined);
      target = this.newRow();
      rows[row] = target;
    }
    const cells = target.cells;
    if (column >= cells.length && (cell === null || cell === undefined)) return;
    while (cells.length < column) cells.push(null);
    cells[column] = cell ?? null;
    if (cell instanceof RichCell && cell.formula !== undefined && !this.formulas) {
      this.formulas = true;
      this.metaDirty = true;
    }
    this.dirtyRows.add(target);
    this.version++;
  }

  inheritedStyle(row: number, column: number): number {
    return this.columnStyles[column]?.at(row) ?? PLAIN;
  }

  styleOf(cell: Cell, row: number, column: number): number {
    return cell instanceof RichCell && cell.style !== INHERITED ? cell.style : this.inheritedStyle(row, column);
  }
}

export interface Book {
  readonly id: string;
  properties: sheets_v4.Schema$SpreadsheetProperties & { title: string; locale: string; timeZone: string };
  sheets: Sheet[];
  namedRanges: sheets_v4.Schema$NamedRange[];
  developerMetadata: sheets_v4.Schema$DeveloperMetadata[];
  metaDirty: boolean;
  /** Sheets deleted since the last commit. */
  readonly removedSheets: Set<number>;
}

export const plainValue = (cell: Cell): Scalar => (cell instanceof RichCell ? cell.value : (cell ?? null));

export const isBlank = (cell: Cell): boolean =>
  cell === null ||
  cell === undefined ||
  (cell instanceof RichCell && cell.value === null && cell.formula === undefined);

/** The cheapest form of a cell: an object only when it has more than a value. */
export function cellOf(parts: Partial<RichCell>): Cell {
  const plain =
    parts.formula === undefined &&
    (parts.style ?? INHERITED) === INHERITED &&
    parts.note === undefined &&
    parts.link === undefined &&
    parts.runs === undefined;
  return plain ? (parts.value ?? null) : new RichCell(parts);
}

export const partsOf = (cell: Cell): Partial<RichCell> => (cell instanceof RichCell ? cell : { value: cell ?? null });
