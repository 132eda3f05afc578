import { readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import JSZip from 'jszip';

/**
 * `node infra/gcp/pack.ts` makes dist/functions.zip, what Cloud Functions is given: one bundled file, and package.json with lockfile
 * without anything that only development needs. (The buildpack runs `node --check` on the main file, which does not
 * promise TypeScript, and the `node` package of development must not take the place of the runtime.)
 */
const root = new URL('../../', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, root), 'utf8'));

interface Lockfile {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean }>>;
}

/** The manifest of the deployed package. */
export function deployedManifest(manifest: Record<string, unknown>): Record<string, unknown> {
  const { name, version, license, dependencies } = manifest;
  return { name, version, private: true, license, type: 'module', main: 'index.js', dependencies };
}

/** The lockfile of the deployed package: `npm ci` wants it to be about exactly that manifest. */
export function deployedLockfile(lockfile: Lockfile, manifest: Record<string, unknown>): object {
  const kept = Object.entries(lockfile.packages).filter(([path, entry]) => path !== '' && entry.dev !== true);
  const { name, version, license, dependencies } = manifest;
  return {
    ...lockfile,
    name,
    version,
    packages: { '': { name, version, license, dependencies }, ...Object.fromEntries(kept) },
  };
}

async function pack(): Promise<void> {
  const { outputFiles } = await build({
    absWorkingDir: root.pathname,
    entryPoints: ['functions/index.ts'],
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'esm',
    packages: 'external',
    write: false,
    outfile: 'index.js',
  });
  const manifest = deployedManifest(read('package.json'));
  const zip = new JSZip();
  for (const { contents } of outputFiles) zip.file('index.js', contents, fixed);
  zip.file('package.json', JSON.stringify(manifest, null, 2), fixed);
  zip.file('package-lock.json', JSON.stringify(deployedLockfile(read('package-lock.json'), manifest), null, 2), fixed);
  const file = new URL('dist/functions.zip', root);
  writeFileSync(file, await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
  console.log(`${file.pathname}`);
}

/** The same sources give the same archive, byte for byte: Terraform deploys only what has changed. */
const fixed = { date: new Date('2023-01-01T00:00:00Z') };

if (import.meta.main) {
  await import('node:fs/promises').then(({ mkdir }) => mkdir(new URL('dist/', root), { recursive: true }));
  await pack();
}
