import { rmSync } from 'node:fs';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { run } from '@/lib/platform/process/child';
import { logLine } from '@/lib/platform/process/progress-log';
import { buildIfChanged } from '@/lib/platform/server/build';
import { findOrInstallBrowser } from '@/tests/support/browser-install';
import { outcomeOf, outcomeOfRunner, type Outcome } from './outcome';
import { readPlaywrightReport } from './playwright-report';

// Generous, so that only a hanging run is ended, not a slow machine's.
const LIMIT_MS = 3_600_000;
// As playwright.config.ts says.
const REPORT_FILE = 'test-results/browser-tests.json';
const FAILURES = 'test-results/failures';

/** Runs the browser tests, or those of `paths`, on a production build of the present sources. */
export async function runPlaywright(paths: string[]): Promise<Outcome> {
  const name = 'browser';
  try {
    const browser = await findOrInstallBrowser();
    await buildIfChanged();
    logLine('Running the browser tests …');
    rmSync(REPORT_FILE, { force: true });
    const code = await run(['node_modules/.bin/playwright', 'test', ...paths.map(patternOf)], {
      stdio: 'inherit',
      variables: browser ? { CHROMIUM_PATH: browser } : {},
      timeoutMs: LIMIT_MS,
    });
    const outcome = outcomeOfRunner(readPlaywrightReport(REPORT_FILE, name), { name, code });
    return outcome.failures?.length ? { ...outcome, hint: WHERE_TO_LOOK } : outcome;
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    logLine(error.message);
    return outcomeOf(name, false);
  }
}

const WHERE_TO_LOOK = `The screenshot of each failed browser test, and its page in words (error-context.md), are in ${FAILURES}/, in a folder of its own.`;

// Playwright looks for a pattern in the whole path of each file.
function patternOf(path: string): string {
  const literal = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return path.endsWith('/') ? literal : `${literal}$`;
}
