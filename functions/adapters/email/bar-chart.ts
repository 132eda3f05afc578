import { crc32, deflateSync } from 'node:zlib';
import type { Charts } from '../../domain/notices/ports.ts';

/** Twice the size at which the mail shows it, for dense screens. */
const width = 720;
const height = 240;
const line = 4;

/** Draws PNG bars. The numbers stand in the words of the mail, which every client can read; so a library of megabytes is not needed. */
export const pngCharts: Charts = {
  bars(bars) {
    const picture = new Picture();
    const room = Math.floor(width / Math.max(1, bars.length));
    const most = Math.max(1, ...bars.map((bar) => bar.value));
    bars.forEach((bar, index) => {
      const tall = Math.round(((height - 2 * line) * Math.max(0, bar.value)) / most);
      const left = index * room + Math.floor(room * 0.2);
      picture.fill(left, height - line - tall, Math.floor(room * 0.6), tall, rgb(bar.color));
    });
    picture.fill(0, height - line, width, line, [60, 64, 67]);
    return picture.png();
  },
};

type Color = readonly [number, number, number];

const rgb = (hex: string): Color => {
  const number = Number.parseInt(hex.replace('#', ''), 16);
  return [(number >> 16) & 255, (number >> 8) & 255, number & 255];
};

/** Pixels are numbers of colours, white first: a picture of few colours takes a third of the work and of the mail. */
class Picture {
  readonly #colors: Color[] = [[255, 255, 255]];
  readonly #pixels = new Uint8Array(height * (1 + width));

  fill(left: number, above: number, wide: number, tall: number, color: Color): void {
    const number = this.#colors.push(color) - 1;
    for (let y = Math.max(0, above); y < Math.min(height, above + tall); y += 1) {
      const row = y * (1 + width) + 1;
      this.#pixels.fill(number, row + Math.max(0, left), row + Math.min(width, left + wide));
    }
  }

  /** PNG (W3C, third edition): signature, IHDR, PLTE, IDAT, IEND; 8 bits a pixel, no filter. */
  png(): Uint8Array {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width, 0);
    header.writeUInt32BE(height, 4);
    header.set([8, 3, 0, 0, 0], 8);
    const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
    return Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('PLTE', Uint8Array.from(this.#colors.flat())),
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
