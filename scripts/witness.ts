import { exitCleanlyOnSignal } from '@/lib/platform/process/shutdown';
import { logLine } from '@/lib/platform/process/progress-log';
import type { CommandContext } from './command-context';
import { serve } from './witness/serve';

/** Serves a witness, or writes it with `--program FILE` as a program of one file. */
export default async function witness({ args }: CommandContext): Promise<void> {
  const [option, file] = args;
  if (option === '--program' && file !== undefined && args.length === 2) {
    const { writeProgram } = await import('./witness/write-program');
    await writeProgram(file);
    return logLine(`${file} is the witness: \`node ${file} --folder FOLDER\` runs it.`);
  }
  exitCleanlyOnSignal();
  await serve(args);
  await new Promise(() => undefined);
}
