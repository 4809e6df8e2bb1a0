import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { formatCount } from '@/lib/platform/text/format-count';
import { loadSample, distributeActivities } from '@/prisma/sample/sample';
import { progressReporter } from '@/scripts/sample/progress-reporter';
import { parseSampleArguments } from '@/scripts/sample/sample-arguments';
import { logLine } from '@/lib/platform/process/progress-log';
import type { CommandContext } from './command-context';

/** Adds activities of the sample partners to the current database. */
export default async function sample({ args }: CommandContext): Promise<void> {
  const { activities, customers, partners } = parseSampleArguments(args);
  const { close, ...urls } = await openCurrentDatabase();
  try {
    await prepareDatabase(urls, logLine);
    const start = performance.now();
    const partnerLoads = distributeActivities(activities, partners);
    await loadSample({
      url: urls.ownerUrl,
      partnerLoads,
      customers,
      onProgress: progressReporter(activities),
    });
    console.log(closingLine(activities, (performance.now() - start) / 1000));
  } finally {
    await close();
  }
}

function closingLine(activities: number, seconds: number): string {
  const rate = formatCount(Math.round(activities / seconds), 'en');
  return `${formatCount(activities, 'en')} activities loaded in ${seconds.toFixed(1)} s (${rate} a second)`;
}
