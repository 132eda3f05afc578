import { StartError } from './database.ts';
import { HELP, parseOptions } from './options.ts';
import { startWorkspace } from './workspace.ts';

/** `npm start`: the workspace in a terminal, until Ctrl-C. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options === 'help') return console.log(HELP);
  const workspace = await startWorkspace(options);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void workspace.stop().then(() => process.exit(0)));
  console.log(`Sẵn sàng: ${workspace.url}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof StartError ? error.message : error);
  process.exit(1);
});
