import { OperationalError } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { buildIfChanged } from '@/lib/platform/server/build';
import { outcomeOf, type Outcome } from './outcome';
import { runVitest } from './vitest-run';

/** Runs the tests that kill processes, or those of `paths`, on a build of the present sources. */
export async function runDurability(paths: string[]): Promise<Outcome> {
  try {
    await buildIfChanged();
    return await runVitest('durability', { paths });
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    logLine(error.message);
    return outcomeOf('durability', false);
  }
}
