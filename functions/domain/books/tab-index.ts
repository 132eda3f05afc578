import { unlessChanged, type Write } from '../store.ts';
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
  /** By chunk; those of the next commits are counted already. */
  readonly #placed: number[] = [];
  readonly #byId = new Map<string, IndexEntry>();

  constructor(tab: string, chunks: readonly { readonly version: string; readonly chunk: IndexChunk }[]) {
    this.tab = tab;
    for (const { version, chunk } of [...chunks].sort((a, b) => a.chunk.number - b.chunk.number)) {
      for (const entry of chunk.entries) {
        this.#chunkOf.set(entry.id, chunk.number);
        this.#byId.set(entry.id, entry);
      }
      this.#chunks[chunk.number] = { version, entries: chunk.entries };
      this.#placed[chunk.number] = chunk.entries.length;
    }
  }

  entries(): readonly IndexEntry[] {
    return [...this.#byId.values()];
  }

  get(id: string): IndexEntry | undefined {
    return this.#byId.get(id);
  }

  /** Gives every entry its chunk, new ones the last and then further ones: batches of different chunks can be committed at once. */
  place(ids: readonly string[]): void {
    let last = Math.max(this.#placed.length - 1, 0);
    for (const id of ids) {
      if (this.#chunkOf.has(id)) continue;
      if ((this.#placed[last] ?? 0) >= CHUNK_SIZE) last += 1;
      this.#chunkOf.set(id, last);
      this.#placed[last] = (this.#placed[last] ?? 0) + 1;
    }
  }

  /** @throws Error for an entry that has not been placed */
  chunkOf(id: string): number {
    const chunk = this.#chunkOf.get(id);
    if (chunk === undefined) throw new Error(`${id} has no place in the row index`);
    return chunk;
  }

  /** The chunk documents as they are after `changed`, each only if nobody changed it since. Nothing is taken over yet. */
  propose(
    collection: string,
    changed: readonly IndexEntry[],
  ): { readonly writes: Write[]; readonly accept: (versions: readonly string[]) => void } {
    const touched = this.#touch(changed);
    const writes = [...touched].map(([number, entries]) => {
      const data = packChunk({ tab: this.tab, number, entries });
      return unlessChanged({ collection, id: chunkId(this.tab, number), data }, this.#chunks[number]?.version);
    });
    return { writes, accept: (versions) => this.#accept(touched, versions) };
  }

  #touch(changed: readonly IndexEntry[]): Map<number, readonly IndexEntry[]> {
    const touched = new Map<number, Map<string, IndexEntry>>();
    for (const entry of changed) {
      const number = this.chunkOf(entry.id);
      const entries = touched.get(number) ?? new Map(this.#chunks[number]?.entries.map((each) => [each.id, each]));
      touched.set(number, entries.set(entry.id, entry));
    }
    return new Map([...touched].map(([number, entries]) => [number, [...entries.values()]]));
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
