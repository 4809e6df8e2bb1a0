import { OperationalError } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { buildIfChanged } from '@/lib/platform/server/build';
import { outcomeOf, type Outcome } from './outcome';
import { runVitest } from './vitest-run';

/** Runs the tests that kill processes, on a production build of the present sources. */
export async function runDurability(): Promise<Outcome> {
  try {
    await buildIfChanged();
    return await runVitest('durability');
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    logLine(error.message);
    return outcomeOf('durability', false);
  }
}
