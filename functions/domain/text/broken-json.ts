/**
 * Where a text stops being JSON: the length of its longest beginning that could still become some. V8 names the place of some
 * errors only, so it is looked for by halves.
 */
export function brokenAt(text: string): number {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

/** V8 complains of a text that is only cut off about its end. */
function couldGoOn(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /at position (\d+)/.exec(message)?.[1];
    return at === undefined ? message.startsWith('Unexpected end') : Number(at) >= beginning.length;
  }
}
