import { randomBytes } from 'node:crypto';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { closeDatabase } from '@/lib/platform/database/database';
import { applySettings } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { logStep } from '@/lib/platform/process/progress-log';
import { buildIfChanged } from '@/lib/platform/server/build';
import { parseBenchArguments } from '@/scripts/bench/bench-arguments';
import { openBenchDatabase } from '@/scripts/bench/bench-database';
import { withIntakePartner } from '@/scripts/bench/intake-partner';
import { measureDefaultPage } from '@/scripts/bench/measures/measure-default-page';
import { measureExports } from '@/scripts/bench/measures/measure-exports';
import { measureFind } from '@/scripts/bench/measures/measure-find';
import { measureIntake } from '@/scripts/bench/measures/measure-intake';
import { measureLists } from '@/scripts/bench/measures/measure-lists';
import { comparePages, measurePages } from '@/scripts/bench/measures/measure-pages';
import { measurePagesUnderIntake } from '@/scripts/bench/measures/measure-pages-under-intake';
import { measurePlaces } from '@/scripts/bench/measures/measure-places';
import { tableOf, type Measurement } from '@/scripts/bench/measurement';
import type { CommandContext } from './command-context';

type Benchmark = (database: DatabaseUrls, against: string | null) => Promise<Measurement[]>;

const BENCHMARKS: Record<string, Benchmark> = {
  list: () => logStep('Measuring the list …', measureLists),
  find: () => logStep('Measuring filters and search …', () => measureFind()),
  place: () => logStep('Measuring places in the log …', () => measurePlaces()),
  export: ({ ownerUrl }) => logStep('Measuring the export …', () => measureExports(ownerUrl)),
  page: (_database, against) =>
    logStep('Measuring the page …', async () => [
      ...(await measureDefaultPage()),
      ...(await measurePages()),
      ...(against === null ? [] : await comparePages(against)),
    ]),
  intake: (urls) =>
    withIntakePartner(urls.ownerUrl, async (partner) => [
      ...(await logStep('Measuring the API …', () => measureIntake(urls.ownerUrl, partner))),
      ...(await logStep('Measuring the page while records come in …', () =>
        measurePagesUnderIntake(partner),
      )),
    ]),
};

/**
 * Measures the speed and memory that the product promises, or only the benchmarks that are named, and
 * fails when a bound does not hold.
 */
export default async function bench({ args }: CommandContext): Promise<void> {
  const { benchmarks: names, against } = parseBenchArguments(args);
  const benchmarks = (names.length > 0 ? names : Object.keys(BENCHMARKS)).map((name) =>
    benchmarkOf(name),
  );
  const database = await openBenchDatabase();
  try {
    applySettings({
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      NEXTAUTH_URL: 'http://localhost',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    });
    await buildIfChanged();
    const measurements: Measurement[] = [];
    for (const measure of benchmarks) measurements.push(...(await measure(database, against)));
    console.log(tableOf(measurements));
    requireBounds(measurements);
  } finally {
    await closeDatabase();
    await database.close();
  }
}

function benchmarkOf(name: string): Benchmark {
  const benchmark = BENCHMARKS[name];
  if (benchmark) return benchmark;
  const known = Object.keys(BENCHMARKS).join(', ');
  throw new OperationalError(`There is no benchmark "${name}"; the benchmarks are ${known}.`);
}

function requireBounds(measurements: Measurement[]): void {
  const broken = measurements.filter(({ bound }) => bound?.holds === false).length;
  if (broken > 0) throw new OperationalError(`${broken} of the bounds are not met.`);
}
