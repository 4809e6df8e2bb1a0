import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { z } from 'zod';
import { run } from '@/lib/platform/process/child';
import { logLine } from '@/lib/platform/process/progress-log';
import { outcomeOfRunner, type Outcome } from './outcome';

// Generous, so that only a hanging run is ended, not a slow machine's.
const LIMIT_MS = 1_800_000;
// Of one failure; all of it stands where it happened.
const MAX_FAILURE_LENGTH = 1500;

const REPORT = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

type VitestOptions = {
  /** The test files, and folders of them, to run; all without any. */
  paths?: string[];
  /** Says nothing while it runs, as other things run beside it. */
  isQuiet?: boolean;
};

/** Runs one of the projects of vitest.config.ts. */
export async function runVitest(
  project: 'unit' | 'database' | 'durability',
  { paths = [], isQuiet = false }: VitestOptions = {},
): Promise<Outcome> {
  logLine(`Running the ${project} tests …`);
  const file = `.data/${project}-tests.json`;
  rmSync(file, { force: true });
  const command = ['node_modules/.bin/vitest', 'run', '--project', project, ...paths];
  const reporters = isQuiet ? ['json'] : ['default', 'json'];
  const options = [`--outputFile.json=${file}`, ...reporters.map((name) => `--reporter=${name}`)];
  const code = await run([...command, ...options], {
    stdio: isQuiet ? ['ignore', 'ignore', 'inherit'] : 'inherit',
    variables: { NODE_ENV: 'test' },
    timeoutMs: LIMIT_MS,
  });
  return outcomeOfRunner(countsIn(file, project), { name: project, code });
}

function countsIn(file: string, name: string): Outcome | null {
  if (!existsSync(file)) return null;
  const report = REPORT.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    name,
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.testResults.filter(isUnloadable).length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(failuresOf),
  };
}

type FileResult = z.infer<typeof REPORT>['testResults'][number];

// A file that cannot even be loaded has no failed test of its own.
function isUnloadable({ status, assertionResults }: FileResult): boolean {
  return status === 'failed' && assertionResults.length === 0;
}

function failuresOf(result: FileResult): string[] {
  const file = relative('.', result.name);
  if (isUnloadable(result)) return [`${file}\n${result.message ?? ''}`];
  return result.assertionResults
    .filter(({ status }) => status === 'failed')
    .map(({ fullName, failureMessages }) => {
      return `${file}: ${fullName}\n${(failureMessages ?? []).join('\n').slice(0, MAX_FAILURE_LENGTH)}`;
    });
}
