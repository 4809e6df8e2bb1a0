import { existsSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { run } from '@/lib/platform/process/child';
import { logLine } from '@/lib/platform/process/progress-log';
import { buildIfChanged } from '@/lib/platform/server/build';
import { findOrInstallBrowser } from '@/tests/support/browser-install';
import { outcomeOf, outcomeOfRunner, type Outcome } from './outcome';

const LIMIT_MS = 1_200_000;
// As playwright.config.ts says.
const REPORT_FILE = 'test-results/browser-tests.json';

const REPORT = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** Runs the browser tests on a production build of the present sources. */
export async function runPlaywright(): Promise<Outcome> {
  const name = 'browser';
  try {
    const browser = await findOrInstallBrowser();
    await buildIfChanged();
    logLine('Running the browser tests …');
    rmSync(REPORT_FILE, { force: true });
    const code = await run(['node_modules/.bin/playwright', 'test'], {
      stdio: 'inherit',
      variables: browser ? { CHROMIUM_PATH: browser } : {},
      timeoutMs: LIMIT_MS,
    });
    return outcomeOfRunner(countsIn(REPORT_FILE, name), { name, code });
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    logLine(error.message);
    return outcomeOf(name, false);
  }
}

function countsIn(file: string, name: string): Outcome | null {
  if (!existsSync(file)) return null;
  const { stats } = REPORT.parse(JSON.parse(readFileSync(file, 'utf8')));
  // A test that passes only at the second try is no passed test.
  const failed = stats.unexpected + stats.flaky;
  return { name, passed: stats.expected, failed, skipped: stats.skipped };
}
