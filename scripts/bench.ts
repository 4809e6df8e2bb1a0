import { randomBytes } from 'node:crypto';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { closeDatabase } from '@/lib/platform/database/database';
import { useSettings } from '@/lib/platform/env/env';
import { Failure } from '@/lib/platform/errors/failure';
import { step } from '@/lib/platform/process/progress';
import { buildIfChanged } from '@/lib/platform/server/build';
import { parseBenchArguments } from '@/scripts/bench/bench-arguments';
import { openBenchDatabase } from '@/scripts/bench/bench-database';
import { withIntakePartner } from '@/scripts/bench/intake-partner';
import { measureExports } from '@/scripts/bench/measures/measure-exports';
import { measureFind } from '@/scripts/bench/measures/measure-find';
import { measureIntake } from '@/scripts/bench/measures/measure-intake';
import { measureLists } from '@/scripts/bench/measures/measure-lists';
import { comparePages, measurePages } from '@/scripts/bench/measures/measure-pages';
import { measurePagesUnderIntake } from '@/scripts/bench/measures/measure-pages-under-intake';
import { tableOf, type Measurement } from '@/scripts/bench/measurement';
import type { CommandContext } from './command-context';

type Part = (database: DatabaseUrls, against: string | null) => Promise<Measurement[]>;

const PARTS: Record<string, Part> = {
  list: () => step('Measuring the list …', measureLists),
  find: () => step('Measuring what finds …', () => measureFind()),
  export: ({ url }) => step('Measuring the export …', () => measureExports(url)),
  page: (_database, against) =>
    step('Measuring the page …', async () => [
      ...(await measurePages()),
      ...(against === null ? [] : await comparePages(against)),
    ]),
  intake: (urls) =>
    withIntakePartner(urls.ownerUrl, async (partner) => [
      ...(await step('Measuring the API …', () => measureIntake(urls.url, partner))),
      ...(await step('Measuring the page while records come in …', () =>
        measurePagesUnderIntake(partner),
      )),
    ]),
};

/**
 * Measures what the product promises of speed and memory, or the parts of it that are named, and
 * fails when a bound does not hold.
 */
export default async function bench({ args }: CommandContext): Promise<void> {
  const { parts: names, against } = parseBenchArguments(args);
  const parts = (names.length > 0 ? names : Object.keys(PARTS)).map((name) => partOf(name));
  const database = await openBenchDatabase();
  try {
    useSettings({
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      NEXTAUTH_URL: 'http://localhost',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    });
    await buildIfChanged();
    const measurements: Measurement[] = [];
    for (const measure of parts) measurements.push(...(await measure(database, against)));
    console.log(tableOf(measurements));
    requireBounds(measurements);
  } finally {
    await closeDatabase();
    await database.close();
  }
}

function partOf(name: string): Part {
  const part = PARTS[name];
  if (part) return part;
  const known = Object.keys(PARTS).join(', ');
  throw new Failure(`There is no part "${name}" of the benchmark; the parts are ${known}.`);
}

function requireBounds(measurements: Measurement[]): void {
  const broken = measurements.filter(({ bound }) => bound?.holds === false).length;
  if (broken > 0) throw new Failure(`${broken} of the bounds do not hold.`);
}
