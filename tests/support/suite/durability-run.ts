import { Failure } from '@/lib/platform/errors/failure';
import { tell } from '@/lib/platform/process/progress';
import { buildIfChanged } from '@/lib/platform/server/build';
import { outcomeOf, type Outcome } from './outcome';
import { runVitest } from './vitest-run';

/** Runs the tests that kill processes, on a production build of the present sources. */
export async function runDurability(): Promise<Outcome> {
  try {
    await buildIfChanged();
    return await runVitest('durability');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    tell(error.message);
    return outcomeOf('durability', false);
  }
}
