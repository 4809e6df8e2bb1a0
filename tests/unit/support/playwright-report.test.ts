import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
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

it('takes no test for passed that passes only at the second try', () => {
  const stats = { expected: 3, unexpected: 0, flaky: 1, skipped: 0 };
  writeFileSync(file, JSON.stringify({ suites: [], stats }));
  expect(readPlaywrightReport(file, 'browser')).toMatchObject({ passed: 3, failed: 1 });
});

it('has nothing to say where there is no report', () => {
  expect(readPlaywrightReport(join(folder, 'none.json'), 'browser')).toBeNull();
});
