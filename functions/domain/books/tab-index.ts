import type { Write } from '../store.ts';
import { CHUNK_SIZE, chunkId, type IndexChunk, type IndexEntry, packChunk } from './row-index.ts';

interface KnownChunk {
  readonly version: string | undefined;
  readonly entries: readonly IndexEntry[];
}

/** The row index of one tab in memory: looks entries up, proposes the chunk writes of a batch, takes them over once committed. */
export class TabIndex {
  readonly tab: string;
  readonly #chunks: KnownChunk[] = [];
  readonly #chunkOf = new Map<string, number>();
  readonly #byId = new Map<string, IndexEntry>();

  constructor(tab: string, chunks: readonly { readonly version: string; readonly chunk: IndexChunk }[]) {
    this.tab = tab;
    for (const { version, chunk } of [...chunks].sort((a, b) => a.chunk.number - b.chunk.number)) {
      for (const entry of chunk.entries) {
        this.#chunkOf.set(entry.id, this.#chunks.length);
        this.#byId.set(entry.id, entry);
      }
      this.#chunks.push({ version, entries: chunk.entries });
    }
  }

  entries(): readonly IndexEntry[] {
    return [...this.#byId.values()];
  }

  get(id: string): IndexEntry | undefined {
    return this.#byId.get(id);
  }

  /** Chunk an entry lives in or would be added to: batches ordered by it touch few chunks. */
  chunkOf(id: string): number {
    return this.#chunkOf.get(id) ?? this.#chunks.length;
  }

  /** The chunk documents as they are after `changed`, each only if nobody changed it since. Nothing is taken over yet. */
  propose(
    collection: string,
    changed: readonly IndexEntry[],
  ): { readonly writes: Write[]; readonly accept: (versions: readonly string[]) => void } {
    const touched = this.#touch(changed);
    const writes = [...touched].map(([number, entries]): Write => {
      const version = this.#chunks[number]?.version;
      const data = packChunk({ tab: this.tab, number, entries });
      const id = chunkId(this.tab, number);
      return version === undefined
        ? { op: 'create', collection, id, data }
        : { op: 'put', collection, id, data, version };
    });
    return { writes, accept: (versions) => this.#accept(touched, versions) };
  }

  #touch(changed: readonly IndexEntry[]): Map<number, IndexEntry[]> {
    const touched = new Map<number, IndexEntry[]>();
    const entriesOf = (number: number): IndexEntry[] => {
      const entries = touched.get(number) ?? [...(this.#chunks[number]?.entries ?? [])];
      touched.set(number, entries);
      return entries;
    };
    let last = Math.max(this.#chunks.length - 1, 0);
    for (const entry of changed) {
      const number = this.#chunkOf.get(entry.id);
      if (number !== undefined) {
        const entries = entriesOf(number);
        entries[entries.findIndex((each) => each.id === entry.id)] = entry;
      } else {
        if ((touched.get(last) ?? this.#chunks[last]?.entries ?? []).length >= CHUNK_SIZE) last += 1;
        entriesOf(last).push(entry);
      }
    }
    return touched;
  }

  #accept(touched: ReadonlyMap<number, readonly IndexEntry[]>, versions: readonly string[]): void {
    for (const [place, [number, entries]] of [...touched].entries()) {
      this.#chunks[number] = { version: versions[place], entries };
      for (const entry of entries) {
        this.#chunkOf.set(entry.id, number);
        this.#byId.set(entry.id, entry);
      }
    }
  }
}
