import { run } from '@/lib/platform/process/child';
import { logLine } from '@/lib/platform/process/progress-log';
import { outcomeOf, type Outcome } from './outcome';

const LIMIT_MS = 180_000;

// Each is a list of commands that must all succeed. Type checking knows the routes by typegen.
const CHECKS: Record<string, string[][]> = {
  format: [['prettier', '--check', '--log-level', 'warn', '.']],
  lint: [['eslint', '--max-warnings', '0', '.']],
  types: [
    ['next', 'typegen'],
    ['tsc', '--noEmit'],
  ],
  'unused code': [['knip']],
};

/** Format, lint, types and unused code, each counted as one. */
export async function runStaticChecks(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const [name, commands] of Object.entries(CHECKS)) {
    logLine(`Checking ${name} …`);
    outcomes.push(outcomeOf(name, await succeed(commands)));
  }
  return outcomes;
}

async function succeed(commands: string[][]): Promise<boolean> {
  for (const [program, ...args] of commands) {
    const command = [`node_modules/.bin/${program}`, ...args];
    if ((await run(command, { stdio: 'inherit', timeoutMs: LIMIT_MS })) !== 0) return false;
  }
  return true;
}
