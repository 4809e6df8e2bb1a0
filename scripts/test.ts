import { OperationalError } from '@/lib/platform/errors/operational-error';
import { logLine } from '@/lib/platform/process/progress-log';
import { closingLine, describeFailures, type Outcome } from '@/tests/support/suite/outcome';
import { runDurability } from '@/tests/support/suite/durability-run';
import { runPlaywright } from '@/tests/support/suite/playwright-run';
import { runStaticChecks } from '@/tests/support/suite/static-checks';
import { runVitest } from '@/tests/support/suite/vitest-run';
import type { CommandContext } from './command-context';

const PARTS: Record<string, () => Promise<Outcome[]>> = {
  static: runStaticChecks,
  unit: async () => [await runVitest('unit')],
  database: async () => [await runVitest('database')],
  durability: async () => [await runDurability()],
  browser: async () => [await runPlaywright()],
};

/** Runs every part of the tests, or those named, going on after a failure. */
export default async function test({ args }: CommandContext): Promise<void> {
  const names = args.length > 0 ? args : Object.keys(PARTS);
  const parts = names.map((name) => PARTS[name] ?? refuse(name));
  const outcomes: Outcome[] = [];
  for (const run of parts) outcomes.push(...(await run()));
  const failures = describeFailures(outcomes);
  if (failures) logLine(failures);
  console.log(closingLine(outcomes));
  process.exitCode = failures ? 1 : 0;
}

function refuse(name: string): never {
  const known = Object.keys(PARTS).join(', ');
  throw new OperationalError(`There is no part "${name}" of the tests; the parts are ${known}.`);
}
