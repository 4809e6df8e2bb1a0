import { OperationalError } from '@/lib/platform/errors/operational-error';
import { closeWith } from '@/tests/support/suite/outcome';
import { runStaticChecks } from '@/tests/support/suite/static-checks';
import { runVitest } from '@/tests/support/suite/vitest-run';
import type { CommandContext } from './command-context';

/** Runs the parts of `npm test` that take under a minute: static checks and unit tests, in parallel. */
export default async function check({ args }: CommandContext): Promise<void> {
  if (args.length > 0)
    throw new OperationalError('npm run check takes no arguments; npm test takes parts and paths.');
  const [checked, tested] = await Promise.all([
    runStaticChecks({ useCaches: true }),
    runVitest('unit', { isQuiet: true }),
  ]);
  process.exitCode = closeWith([...checked, tested]);
}
