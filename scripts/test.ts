import { chooseTests, type Part } from '@/tests/support/suite/chosen-tests';
import { runDurability } from '@/tests/support/suite/durability-run';
import { closeWith, type Outcome } from '@/tests/support/suite/outcome';
import { runPlaywright } from '@/tests/support/suite/playwright-run';
import { runStaticChecks } from '@/tests/support/suite/static-checks';
import { runVitest } from '@/tests/support/suite/vitest-run';
import type { CommandContext } from './command-context';

const RUNS: Record<Part, (paths: string[]) => Promise<Outcome[]>> = {
  static: () => runStaticChecks(),
  unit: async (paths) => [await runVitest('unit', { paths })],
  database: async (paths) => [await runVitest('database', { paths })],
  durability: async (paths) => [await runDurability(paths)],
  browser: async (paths) => [await runPlaywright(paths)],
};

/** Runs all tests, or the parts and files that are named, going on after a failure. */
export default async function test({ args }: CommandContext): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const [part, paths] of chooseTests(args)) outcomes.push(...(await RUNS[part](paths)));
  process.exitCode = closeWith(outcomes);
}
