import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Word files as LibreOffice lays them out, read back with their positions. */

/** Why looks cannot be checked here; `null` when they can. */
export const missingTools = (): string | null => {
  const missing = ['soffice', 'pdftotext'].filter((tool) => spawnSync('which', [tool]).status !== 0);
  return missing.length > 0
    ? `${missing.join(', ')} không có trên máy này (apt: libreoffice-writer, poppler-utils)`
    : null;
};

/** A word on a page; points from the top left corner. */
export interface PlacedWord {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface LaidOut {
  readonly pages: number;
  readonly words: readonly PlacedWord[];
  /** The words of each page in their order. */
  readonly text: readonly string[];
}

/** All files in one start of LibreOffice, which takes most of the time. */
export function layOut(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, LaidOut> {
  const folder = mkdtempSync(join(tmpdir(), 'van-ban-'));
  try {
    const names = [...files.keys()];
    names.forEach((name, index) => {
      writeFileSync(join(folder, `${index}.docx`), files.get(name) ?? new Uint8Array());
    });
    const sources = names.map((_, index) => join(folder, `${index}.docx`));
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        ...sources,
      ],
      { stdio: 'ignore', timeout: 180_000, env: { ...process.env, FONTCONFIG_FILE: fontConfig(folder) } },
    );
    return new Map(names.map((name, index) => [name, readPdf(join(folder, `${index}.pdf`))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Without Liberation Serif, where the machine has Tinos: both are as wide as Times New Roman, but Liberation lacks the Vietnamese
 * letters with two marks, and LibreOffice would set those from another font.
 */
function fontConfig(folder: string): string {
  const hasTinos = spawnSync('fc-list', ['Tinos'], { encoding: 'utf8' }).stdout?.includes('Tinos') ?? false;
  const rejected = hasTinos
    ? '<selectfont><rejectfont><pattern><patelt name="family"><string>Liberation Serif</string></patelt></pattern></rejectfont></selectfont>'
    : '';
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${rejected}</fontconfig>`,
  );
  return path;
}

function readPdf(path: string): LaidOut {
  const boxes = `${path}.html`;
  execFileSync('pdftotext', ['-enc', 'UTF-8', '-bbox', path, boxes]);
  const pages = readFileSync(boxes, 'utf8').split('<page ').slice(1);
  const words = pages.flatMap((page, index) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<\/word>/g)].map(
      ([, left, top, right, bottom, text = '']) => ({
        page: index + 1,
        text: text
          .replace(/&amp;/g, '&')
          .replace(/&lt;/g, '<')
          .replace(/&gt;/g, '>')
          .replace(/&quot;/g, '"'),
        left: Number(left),
        right: Number(right),
        top: Number(top),
        bottom: Number(bottom),
      }),
    ),
  );
  const whole = wholeWords(words);
  const text = pages.map((_, index) => wordsOf(whole, index + 1).join(' '));
  return { pages: pages.length, words: whole, text };
}

const wordsOf = (words: readonly PlacedWord[], page: number): string[] =>
  words.filter((word) => word.page === page).map(({ text }) => text);

/** Puts together what a change of font within a word has cut. */
function wholeWords(words: readonly PlacedWord[]): PlacedWord[] {
  const whole: PlacedWord[] = [];
  for (const word of words) {
    const last = whole.at(-1);
    const goesOn =
      last && last.page === word.page && Math.abs(last.top - word.top) < 2 && Math.abs(word.left - last.right) < 0.6;
    if (goesOn) whole[whole.length - 1] = { ...last, text: last.text + word.text, right: word.right };
    else whole.push(word);
  }
  return whole;
}

/** The words of a phrase where they follow each other on one page; `undefined` when it is not there in one piece. */
export function find(laid: LaidOut, phrase: string): PlacedWord | undefined {
  const wanted = phrase.split(' ');
  const at = laid.words.findIndex((_, index) =>
    wanted.every((word, offset) => laid.words[index + offset]?.text === word),
  );
  const first = laid.words[at];
  const last = laid.words[at + wanted.length - 1];
  return first && last && { ...first, text: phrase, right: last.right, bottom: Math.max(first.bottom, last.bottom) };
}
