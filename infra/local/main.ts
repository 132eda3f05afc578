import { StartError } from './database.ts';
import { HELP, parseOptions } from './options.ts';
import { startWorkspace, type Workspace } from './workspace.ts';

/** The workspace in a terminal, until Ctrl-C. What it refuses is said in a sentence, with exit code 1. */
export async function main(args: readonly string[]): Promise<void> {
  try {
    const options = parseOptions(args);
    if (options === 'help') return console.log(HELP);
    const workspace = await startWorkspace(options);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void end(workspace));
    console.log(`Sẵn sàng: ${workspace.url}`);
  } catch (error) {
    console.error(error instanceof StartError ? error.message : error);
    process.exit(1);
  }
}

async function end(workspace: Workspace): Promise<void> {
  try {
    await workspace.stop();
    console.log('Đã dừng. Dữ liệu còn nguyên, lần sau chạy tiếp từ đây.');
    process.exit(0);
  } catch (error) {
    console.error(error);
    process.exit(1);
  }
}
