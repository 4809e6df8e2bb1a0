import { availableParallelism } from 'node:os';
import { logLine } from '@/lib/platform/process/progress-log';
import { runCapturingOutput } from './captured-output';
import { outcomeOf, type Outcome } from './outcome';

// Generous, so that only a hanging run is ended, not a slow machine's.
const LIMIT_MS = 900_000;
const CACHE = 'node_modules/.cache';

/** A program with its arguments, and those that make it use its cache. */
type Command = { run: string[]; cacheArgs?: string[] };

// Each is a list of commands that must all succeed. Type checking needs the route types of typegen,
// and is always incremental.
const CHECKS: [name: string, commands: Command[]][] = [
  [
    'format',
    [
      {
        run: ['prettier', '--check', '--log-level', 'warn', '.'],
        cacheArgs: ['--cache', '--cache-strategy', 'content'],
      },
    ],
  ],
  [
    'lint',
    [
      {
        run: ['eslint', '--max-warnings', '0', '.'],
        cacheArgs: [
          ...['--cache', '--cache-strategy', 'content'],
          ...['--cache-location', `${CACHE}/eslint/`],
        ],
      },
    ],
  ],
  ['types', [{ run: ['next', 'typegen'] }, { run: ['tsc', '--noEmit'] }]],
  ['unused code', [{ run: ['knip'], cacheArgs: ['--cache'] }]],
  [
    'circular imports',
    [
      {
        run: ['depcruise', '--output-type', 'err-long', '.'],
        cacheArgs: ['--cache', `${CACHE}/dependency-cruiser`, '--cache-strategy', 'content'],
      },
    ],
  ],
];

// More would compete for the processors, and each needs memory.
const MAX_CONCURRENT = 2;

/**
 * Format, lint, types, unused code and circular imports, each counted as one. With `useCaches`
 * each checks only what has changed since its last run with caches, which takes seconds.
 */
export async function runStaticChecks({ useCaches = false } = {}): Promise<Outcome[]> {
  const waiting = [...CHECKS];
  const outcomes: Outcome[] = [];
  const runWaiting = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const [name, commands] = check;
      logLine(`Checking ${name} …`);
      const failure = await findFailure(commands, useCaches);
      if (failure !== null) logLine(`\nThe check of ${name} reports:\n${failure}`);
      outcomes.push(outcomeOf(name, failure === null));
    }
  };
  const count = Math.min(availableParallelism(), MAX_CONCURRENT);
  await Promise.all(Array.from({ length: count }, runWaiting));
  return outcomes;
}

// The output of the first command that fails; null when all succeed.
async function findFailure(commands: Command[], useCaches: boolean): Promise<string | null> {
  for (const { run, cacheArgs = [] } of commands) {
    const [program, ...args] = run;
    const command = [`node_modules/.bin/${program}`, ...args, ...(useCaches ? cacheArgs : [])];
    const { code, output } = await runCapturingOutput(command, { timeoutMs: LIMIT_MS });
    if (code !== 0) return output;
  }
  return null;
}
