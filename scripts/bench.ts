import { randomBytes } from 'node:crypto';
import { closeDatabase } from '@/lib/database/database';
import { useSettings } from '@/lib/env';
import { Failure } from '@/lib/failure';
import { step } from '@/lib/process/progress';
import { buildIfChanged } from '@/lib/server/build';
import { openBenchDatabase } from '@/scripts/bench/bench-database';
import { withIntakePartner } from '@/scripts/bench/intake-partner';
import { measureExports } from '@/scripts/bench/measure-exports';
import { measureIntake } from '@/scripts/bench/measure-intake';
import { measureLists } from '@/scripts/bench/measure-lists';
import { measurePages } from '@/scripts/bench/measure-pages';
import { measurePagesUnderIntake } from '@/scripts/bench/measure-pages-under-intake';
import { tableOf, type Measurement } from '@/scripts/bench/measurement';

/** Measures what the product promises of speed and memory, and fails when a bound does not hold. */
export default async function bench(): Promise<void> {
  const database = await openBenchDatabase();
  try {
    useSettings({
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      NEXTAUTH_URL: 'http://localhost',
      NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    });
    await buildIfChanged();
    const measurements = [
      ...(await step('Measuring the list …', measureLists)),
      ...(await step('Measuring the export …', () => measureExports(database.url))),
      ...(await step('Measuring the page …', measurePages)),
      ...(await withIntakePartner(database.ownerUrl, async (partner) => [
        ...(await step('Measuring the API …', () => measureIntake(database.url, partner))),
        ...(await step('Measuring the page while records come in …', () =>
          measurePagesUnderIntake(partner),
        )),
      ])),
    ];
    console.log(tableOf(measurements));
    requireBounds(measurements);
  } finally {
    await closeDatabase();
    await database.close();
  }
}

function requireBounds(measurements: Measurement[]): void {
  const broken = measurements.filter(({ bound }) => bound?.holds === false).length;
  if (broken > 0) throw new Failure(`${broken} of the bounds do not hold.`);
}
