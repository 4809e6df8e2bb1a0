import { openDatabaseInForce } from '@/lib/platform/database/in-force';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { formatCount } from '@/lib/platform/text/numbers';
import { loadSample, shareOut } from '@/prisma/sample/sample';
import { progressTeller } from '@/scripts/sample/progress-teller';
import { parseSampleArguments } from '@/scripts/sample/sample-arguments';
import { tell } from '@/lib/platform/process/progress';
import type { CommandContext } from './command-context';

/** Adds activities of the sample partners to the database in force. */
export default async function sample({ args }: CommandContext): Promise<void> {
  const { activities, customers, partners } = parseSampleArguments(args);
  const { close, ...urls } = await openDatabaseInForce();
  try {
    await prepareDatabase(urls, tell);
    const start = performance.now();
    const shares = shareOut(activities, partners);
    await loadSample({
      url: urls.ownerUrl,
      shares,
      customers,
      onProgress: progressTeller(activities),
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
