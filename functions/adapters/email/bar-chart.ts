import { crc32, deflateSync } from 'node:zlib';
import type { Charts } from '../../domain/notices/ports.ts';

const width = 360;
const height = 120;
const top = 18;

/** Draws PNG bars, 360 × 120, with the values on top. Small enough to write by hand what a library would weigh megabytes for. */
export const pngCharts: Charts = {
  bars(bars) {
    const picture = new Picture();
    const room = Math.floor(width / Math.max(1, bars.length));
    const most = Math.max(1, ...bars.map((bar) => bar.value));
    bars.forEach((bar, index) => {
      const left = index * room + Math.floor(room * 0.2);
      const tall = Math.round(((height - top - 4) * Math.max(0, bar.value)) / most);
      const color = rgb(bar.color);
      picture.fill(left, height - 2 - tall, Math.floor(room * 0.6), tall, color);
      const text = String(bar.value);
      const middle = left + Math.floor(room * 0.3);
      picture.digits(text, middle - Math.floor((text.length * 12 - 2) / 2), Math.max(0, height - 4 - tall - 14), color);
    });
    picture.fill(0, height - 2, width, 2, [60, 64, 67]);
    return picture.png();
  },
};

type Color = readonly [number, number, number];

const rgb = (hex: string): Color => {
  const number = Number.parseInt(hex.replace('#', ''), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
};

/** 5 × 7 dots, a row a number, the highest bit left. */
const glyphs: Readonly<Record<string, readonly number[]>> = {
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 2, 4, 8, 31],
  '3': [31, 2, 4, 2, 1, 17, 14],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [6, 8, 16, 30, 17, 17, 14],
  '7': [31, 1, 2, 4, 8, 8, 8],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 2, 12],
};

class Picture {
  readonly #pixels = new Uint8Array(height * (1 + width * 3)).fill(255);

  fill(left: number, above: number, wide: number, tall: number, [red, green, blue]: Color): void {
    for (let y = Math.max(0, above); y < Math.min(height, above + tall); y += 1) {
      for (let x = Math.max(0, left); x < Math.min(width, left + wide); x += 1) {
        this.#pixels.set([red, green, blue], y * (1 + width * 3) + 1 + x * 3);
      }
    }
  }

  /** Dots of two pixels; 12 pixels a digit. */
  digits(text: string, left: number, above: number, color: Color): void {
    [...text].forEach((digit, place) => {
      (glyphs[digit] ?? []).forEach((bits, row) => {
        for (let column = 0; column < 5; column += 1) {
          if ((bits >> (4 - column)) & 1) this.fill(left + place * 12 + column * 2, above + row * 2, 2, 2, color);
        }
      });
    });
  }

  /** PNG (W3C, third edition): signature, IHDR, IDAT, IEND; 8 bits RGB, no filter. */
  png(): Uint8Array {
    for (let y = 0; y < height; y += 1) this.#pixels[y * (1 + width * 3)] = 0;
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 2, 0, 0, 0], 8);
    const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(this.#pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]);
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
