import { existsSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import type { Outcome } from './outcome';

// Of one failure; all of it stands where it happened.
const MAX_FAILURE_LENGTH = 1500;

const SPEC = z.object({
  title: z.string(),
  file: z.string(),
  ok: z.boolean(),
  tests: z.array(
    z.object({
      results: z.array(
        z.object({
          error: z.object({ message: z.string().optional() }).optional(),
          attachments: z.array(z.object({ name: z.string(), path: z.string().optional() })),
        }),
      ),
    }),
  ),
});

const SUITE = z.object({
  title: z.string(),
  specs: z.array(SPEC),
  get suites() {
    return z.array(SUITE).optional();
  },
});

const REPORT = z.object({
  suites: z.array(SUITE),
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
});

/** The outcome by the report that Playwright left in `file`; null where it left none. */
export function readPlaywrightReport(file: string, name: string): Outcome | null {
  if (!existsSync(file)) return null;
  const { stats, suites } = REPORT.parse(JSON.parse(readFileSync(file, 'utf8')));
  const describe = (is: (spec: Spec) => boolean) =>
    suites.flatMap((suite) => listSpecs(suite, is)).map(describeFailed);
  const unsteady = describe(
    ({ ok, tests }) => ok && tests.some(({ results }) => results.length > 1),
  );
  return {
    name,
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    failures: describe(({ ok }) => !ok),
    ...(unsteady.length > 0 ? { unsteady } : {}),
  };
}

type Spec = z.infer<typeof SPEC>;
type Listed = { spec: Spec; title: string };

function listSpecs({ specs, suites = [] }: z.infer<typeof SUITE>, is: (spec: Spec) => boolean) {
  const inner: Listed[] = suites.flatMap((suite) =>
    listSpecs(suite, is).map(({ spec, title }) => ({ spec, title: `${suite.title} › ${title}` })),
  );
  return [...specs.filter(is).map((spec) => ({ spec, title: spec.title })), ...inner];
}

function describeFailed({ spec, title }: Listed): string {
  const results = spec.tests.flatMap((test) => test.results);
  const message =
    results.map(({ error }) => error?.message ?? '').find((text) => text !== '') ?? '';
  const folders = results
    .flatMap(({ attachments }) => attachments.flatMap(({ path }) => (path ? [dirname(path)] : [])))
    .map((folder) => `in ${relative('.', folder)}`);
  const lines = [`tests/browser/${spec.file}: ${title}`, stripVTControlCharacters(message)];
  return [...lines.map((line) => line.slice(0, MAX_FAILURE_LENGTH)), ...new Set(folders)].join(
    '\n',
  );
}
