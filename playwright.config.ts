import { defineConfig, devices } from '@playwright/test';
import { findChromiumPath, isContinuousIntegration } from '@/lib/platform/env/env';

// The browser does its work for nobody but the tests: no updates, no telemetry, no graphics card.
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/support/browser/fixtures/serve-fixtures.ts',
  workers: 2,
  fullyParallel: true,
  // A shared machine stalls now and then. What passes only the second time is named at the end.
  retries: isContinuousIntegration() ? 1 : 0,
  // On a busy machine a right answer may come late, and must not fail for it.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: isContinuousIntegration(),
  outputDir: 'test-results/failures',
  preserveOutput: 'failures-only',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser-tests.json' }]],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-US',
    screenshot: 'only-on-failure',
    // A trace of each test would cost an eighth of the processor's time; 'on' makes them.
    trace: 'off',
    // An awkward zone, 5:45 ahead of UTC: whatever depends on the reader's zone fails here.
    timezoneId: 'Asia/Kathmandu',
    launchOptions: { executablePath: findChromiumPath() ?? undefined, args: QUIET },
  },
});
