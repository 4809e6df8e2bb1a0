import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { describeUnsteady } from '@/tests/support/suite/outcome';
import { readPlaywrightReport } from '@/tests/support/suite/playwright-report';

const folder = mkdtempSync(join(tmpdir(), 'report-'));
const file = join(folder, 'report.json');
afterAll(() => rmSync(folder, { recursive: true }));

const PASSED = { title: 'opens', file: 'log.spec.ts', ok: true, tests: [] };

function failedIn(outputFolder: string) {
  const kept = ['test-failed-1.png', 'error-context.md'].map((name) => ({
    name,
    path: resolve(outputFolder, name),
  }));
  const error = { message: '\u001b[31mExpected\u001b[39m: 1' };
  const results = [{ error, attachments: kept }];
  return { title: 'stays open', file: 'log.spec.ts', ok: false, tests: [{ results }] };
}

it('names each failed test with how it failed and where its screenshot is', () => {
  const failed = failedIn('test-results/failures/log-stays-open');
  const suites = [
    {
      title: 'log.spec.ts',
      specs: [PASSED],
      suites: [{ title: 'the row', specs: [failed] }],
    },
  ];
  const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 2 };
  writeFileSync(file, JSON.stringify({ suites, stats }));
  expect(readPlaywrightReport(file, 'browser')).toEqual({
    name: 'browser',
    passed: 1,
    failed: 1,
    skipped: 2,
    failures: [
      'tests/browser/log.spec.ts: the row › stays open\nExpected: 1\nin test-results/failures/log-stays-open',
    ],
  });
});

it('names each test that passed only at the second try, with how it failed at the first', () => {
  const results = failedIn('test-results/failures/log-stays-open').tests.flatMap(
    (test) => test.results,
  );
  const passed = { attachments: [] };
  const unsteady = { ...PASSED, tests: [{ results: [...results, passed] }] };
  const steady = { ...PASSED, title: 'closes', tests: [{ results: [passed] }] };
  const stats = { expected: 1, unexpected: 0, flaky: 1, skipped: 0 };
  writeFileSync(
    file,
    JSON.stringify({ suites: [{ title: 'log.spec.ts', specs: [unsteady, steady] }], stats }),
  );
  const outcome = readPlaywrightReport(file, 'browser');
  expect(outcome).toMatchObject({ passed: 2, failed: 0, failures: [] });
  expect(describeUnsteady(outcome ? [outcome] : [])).toBe(
    '\nPassed only at the second try:\n  tests/browser/log.spec.ts: opens\n    Expected: 1\n    in test-results/failures/log-stays-open',
  );
});

it('has nothing to say where there is no report', () => {
  expect(readPlaywrightReport(join(folder, 'none.json'), 'browser')).toBeNull();
});
