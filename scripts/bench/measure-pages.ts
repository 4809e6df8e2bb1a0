import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { LARGE, SMALL } from '@/scripts/bench/bench-partners';
import type { Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';
import { withServer } from '@/scripts/bench/server-process';
import { signIn, type Visitor } from '@/scripts/bench/visitor';

const ROUNDS = 40;

/** What the log's page takes as one opens it, from request to last byte. */
export async function measurePages(): Promise<Measurement[]> {
  const { large, small } = await withServer(async ({ site }) => {
    const visitors = [await signIn(site, LARGE.email), await signIn(site, SMALL.email)] as const;
    return medianTimes(ROUNDS, {
      large: () => open(visitors[0]),
      small: () => open(visitors[1]),
    });
  });
  return [pageOf('1,000,000', large), pageOf('10,000', small)];
}

async function open(visitor: Visitor): Promise<void> {
  const response = await visitor(ACTIVITY_LOG_PATH);
  await response.arrayBuffer();
}

function pageOf(records: string, milliseconds: number): Measurement {
  return {
    what: `Page of the last month over HTTP, ${records} records`,
    figures: `${milliseconds.toFixed(1)} ms`,
    bound: null,
  };
}
