import type { Block, Run } from './official-document.ts';

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ block: 'heading', level, text });

export const paragraph = (...runs: readonly (string | Run)[]): Block => ({
  block: 'paragraph',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

/** `Thời gian: …` with the label in bold. */
export const labelled = (label: string, text: string): Block => paragraph({ text: `${label}: `, bold: true }, text);

export const centred = (run: Run): Block => ({ block: 'paragraph', align: 'center', indent: false, runs: [run] });

export const bullets = (items: readonly string[]): Block => ({
  block: 'list',
  items: items.map((text) => [{ text }]),
});
