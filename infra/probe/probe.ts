import { ConfigError, readConfig } from '../../functions/config.ts';
import { type Check, checks } from './checks.ts';

/**
 * `node infra/probe/probe.ts`: tries, with the environment of the functions, every place they must reach. One line a check, OK or
 * why not and what to do. Exit code 1 when something failed, 2 when the environment is incomplete.
 */
const patience = 30_000;

export async function probe(list: readonly Check[], print: (line: string) => void): Promise<boolean> {
  let healthy = true;
  for (const check of list) {
    try {
      print(`OK   ${check.name}: ${await inTime(check.run())}`);
    } catch (error) {
      healthy = false;
      print(`LỖI  ${check.name}: ${reasonOf(error)}\n     Việc cần làm: ${check.remedy}.`);
    }
  }
  return healthy;
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`không có trả lời sau ${patience / 1_000} giây`)), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** One line, without what a secret may stand in: addresses with a password. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message
    .replaceAll(/\/\/[^\s/@]+@/g, '//***@')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

if (import.meta.main) {
  try {
    process.exitCode = (await probe(checks(readConfig(process.env)), console.log)) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
