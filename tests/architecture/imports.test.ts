import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

/** The linter holds the direction of imports; here each forbidden one is written into the tree and must be refused. */

const written: string[] = [];

function lint(path: string, code: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  written.push(path);
  try {
    execFileSync('node_modules/.bin/biome', ['lint', path], { encoding: 'utf8', stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return stdout + stderr;
  }
}

afterEach(() => {
  for (const path of written.splice(0)) rmSync(path, { force: true });
});

describe('imports point one way', () => {
  it.each([
    ['domain → adapters', 'functions/domain/zz-forbidden.ts', '../adapters/sqlite/sqlite-store.ts'],
    ['domain → use-cases', 'functions/domain/zz-forbidden.ts', '../use-cases/queue-sync.ts'],
    ['domain → Google', 'functions/domain/zz-forbidden.ts', 'googleapis'],
    ['domain → file system', 'functions/domain/zz-forbidden.ts', 'node:fs'],
    ['domain → mail', 'functions/domain/zz-forbidden.ts', 'nodemailer'],
    ['use-cases → adapters', 'functions/use-cases/zz-forbidden.ts', '../adapters/sqlite/sqlite-store.ts'],
    ['use-cases → wiring', 'functions/use-cases/zz-forbidden.ts', '../wiring.ts'],
    ['adapters → use-cases', 'functions/adapters/zz-forbidden.ts', '../use-cases/queue-sync.ts'],
    ['entrypoints → adapters', 'functions/entrypoints/zz-forbidden.ts', '../adapters/sqlite/sqlite-store.ts'],
    ['functions → local workspace', 'functions/use-cases/zz-forbidden.ts', '../../infra/local/api.ts'],
    ['books → Google', 'sheets-templates/zz-forbidden.ts', 'googleapis/build/src/apis/sheets/index.js'],
  ])('%s is refused', (_, path, source) => {
    expect(lint(path, `export * from '${source}';\n`)).toContain('noRestrictedImports');
  });

  it('domain → domain is allowed', () => {
    expect(lint('functions/domain/zz-allowed.ts', "export { isBlank } from './values.ts';\n")).toBe('');
  });
});
