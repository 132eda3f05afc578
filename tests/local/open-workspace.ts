import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hostRegistered, type LoadFunctions } from '../../infra/local/functions-host.ts';
import type { WorkspaceOptions } from '../../infra/local/options.ts';
import { startWorkspace, type Workspace } from '../../infra/local/workspace.ts';

export interface OpenWorkspace extends Workspace {
  readonly dataDir: string;
  /** What the functions were told. */
  readonly environment: Readonly<Record<string, string>>;
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<Response>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/**
 * A workspace in this process with the functions a test registered with the framework instead of the product's.
 * @param collections what the store answers for `/local/units` and `/local/records`.
 */
export async function openWorkspace(
  options: Partial<WorkspaceOptions> = {},
  collections: Readonly<Record<string, readonly unknown[]>> = {},
): Promise<OpenWorkspace> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'doi-thoai-')));
  let environment: Readonly<Record<string, string>> = {};
  const loadFunctions: LoadFunctions = async (given) => {
    environment = given;
    return { ...hostRegistered(), records: async (name) => collections[name] ?? [], close: async () => undefined };
  };
  const workspace = await startWorkspace(
    { port: 0, empty: true, ...options, dataDir },
    { loadFunctions, log: () => undefined },
  );
  return {
    ...workspace,
    dataDir,
    environment,
    get: async (path) => (await fetch(workspace.url + path)).json(),
    post: (path, body) => postJson(workspace.url + path, body),
    remove: async () => {
      await workspace.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

const postJson = (url: string, body: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
