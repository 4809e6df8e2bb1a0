import { randomBytes } from 'node:crypto';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { closeDatabase } from '@/lib/platform/database/database';
import { applySettings } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { logStep } from '@/lib/platform/process/progress-log';
import { buildIfChanged } from '@/lib/platform/server/build';
import { parseBenchArguments } from '@/scripts/bench/bench-arguments';
import { FULL, QUICK, type BenchSize } from '@/scripts/bench/data/bench-size';
import { openBenchDatabase } from '@/scripts/bench/data/bench-database';
import { benchKeyFile } from '@/scripts/bench/data/proof-key';
import { withIntakePartner } from '@/scripts/bench/data/intake-partner';
import { measureCounts } from '@/scripts/bench/measures/measure-counts';
import { measureDefaultPage } from '@/scripts/bench/measures/measure-default-page';
import { measureDisk } from '@/scripts/bench/measures/measure-disk';
import { measureExports } from '@/scripts/bench/measures/measure-exports';
import { measureFind } from '@/scripts/bench/measures/measure-find';
import { measureFollowing } from '@/scripts/bench/measures/measure-following';
import { measureIntake } from '@/scripts/bench/measures/measure-intake';
import { measureLists } from '@/scripts/bench/measures/measure-lists';
import { comparePages, measurePages } from '@/scripts/bench/measures/measure-pages';
import { measurePagesUnderExports } from '@/scripts/bench/measures/measure-pages-under-exports';
import { measurePagesUnderIntake } from '@/scripts/bench/measures/measure-pages-under-intake';
import { measurePlaces } from '@/scripts/bench/measures/measure-places';
import { measureRecording } from '@/scripts/bench/measures/measure-recording';
import { measureSealing } from '@/scripts/bench/measures/measure-sealing';
import { measureSearch } from '@/scripts/bench/measures/measure-search';
import { measureStart } from '@/scripts/bench/measures/measure-start';
import { tableOf, type Measurement } from '@/scripts/bench/measurement';
import { writeMeasurements } from '@/scripts/bench/write-measurements';
import type { CommandContext } from './command-context';

type Context = DatabaseUrls & { size: BenchSize; against: string | null };

type Benchmark = (context: Context) => Promise<Measurement[]>;

const BENCHMARKS: Record<string, Benchmark> = {
  disk: ({ ownerUrl }) => logStep('Measuring the disk …', () => measureDisk(ownerUrl)),
  start: () => logStep('Measuring the start …', measureStart),
  list: ({ size }) => logStep('Measuring the list …', () => measureLists(size)),
  find: ({ size }) => logStep('Measuring filters and search …', () => measureFind(size)),
  counts: ({ size }) => logStep('Measuring counts and reach …', () => measureCounts(size)),
  search: ({ size }) => logStep('Measuring the search …', () => measureSearch(size)),
  place: ({ size }) => logStep('Measuring places in the log …', () => measurePlaces(size)),
  export: ({ ownerUrl, size }) =>
    logStep('Measuring the export …', async () => [
      ...(await measureExports(ownerUrl, size)),
      ...(await measurePagesUnderExports()),
    ]),
  page: ({ size, against }) =>
    logStep('Measuring the page …', async () => [
      ...(await measureDefaultPage()),
      ...(await measurePages(size)),
      ...(against === null ? [] : await comparePages(against)),
    ]),
  intake: ({ ownerUrl, size }) =>
    withIntakePartner(ownerUrl, async (partner) => [
      ...(await logStep('Measuring the API …', () => measureIntake(ownerUrl, partner))),
      ...(await logStep('Measuring the page while records come in …', () =>
        measurePagesUnderIntake(partner),
      )),
      ...(await logStep('Measuring how the search follows …', () =>
        measureFollowing(ownerUrl, { partner, seconds: size.intakeSeconds }),
      )),
    ]),
  proof: ({ ownerUrl, size }) => {
    const keyFile = benchKeyFile(size);
    applySettings({ PROOF_KEY_FILE: keyFile });
    return logStep('Measuring the proof …', async () => [
      ...(await measureSealing(ownerUrl, size)),
      ...(await measureRecording(ownerUrl, keyFile)),
    ]);
  },
};

/**
 * Measures the speed and memory that the product promises, or only the benchmarks that are named, and
 * fails when a bound does not hold.
 */
export default async function bench({ args }: CommandContext): Promise<void> {
  const { benchmarks: names, isFull, jsonFile, against } = parseBenchArguments(args);
  const size = isFull ? FULL : QUICK;
  const benchmarks = (names.length > 0 ? names : Object.keys(BENCHMARKS)).map((name) =>
    benchmarkOf(name),
  );
  const database = await openBenchDatabase(size);
  try {
    applySettings({
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      NEXTAUTH_URL: 'http://localhost',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    });
    await buildIfChanged();
    const measurements: Measurement[] = [];
    const context = { ...database, size, against };
    for (const measure of benchmarks) measurements.push(...(await measure(context)));
    console.log(tableOf(measurements));
    if (jsonFile !== null) await writeMeasurements(jsonFile, { records: size.large, measurements });
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
