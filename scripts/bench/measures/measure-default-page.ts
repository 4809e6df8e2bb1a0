import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { LARGE } from '@/scripts/bench/data/bench-partners';
import { atLeast, atMost, within, type Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';
import { countRates } from '@/scripts/bench/rates';
import { withServer } from '@/scripts/bench/server-process';
import { signIn } from '@/scripts/bench/signed-in-client';

// The same page with nothing in it: all that is around fifty rows and their chart.
const EMPTY_PATH = `${ACTIVITY_LOG_PATH}?from=2000-01-01&to=2000-01-31`;

// V8 needs the first fifty rounds to optimise.
const ROUNDS = 150;
const CLIENTS = 8;

const MAX_RATIO = 3;
const MIN_RATE = 0.4;
const MAX_KILOBYTES = 120;

/** The default page of the log, fifty rows, held against an empty one of the same server. */
export async function measureDefaultPage(): Promise<Measurement[]> {
  const { times, rates, bytes } = await withServer(async ({ site }) => {
    const client = await signIn(site, LARGE.email);
    const read = async (path: string) => (await (await client(path)).arrayBuffer()).byteLength;
    const pages = {
      full: () => read(ACTIVITY_LOG_PATH),
      empty: () => read(EMPTY_PATH),
    };
    return {
      times: await medianTimes(ROUNDS, pages),
      rates: await countRates(CLIENTS, pages),
      bytes: await pages.full(),
    };
  });
  return [
    {
      what: 'Default page over HTTP, to an empty one',
      figures: `${times.full.toFixed(1)} ms / ${times.empty.toFixed(1)} ms = ${(times.full / times.empty).toFixed(2)}`,
      bound: atMost(MAX_RATIO, [times.full, times.empty]),
    },
    {
      what: `Default pages a second with ${CLIENTS} clients, to empty ones`,
      figures: `${rates.full.toFixed(1)} / ${rates.empty.toFixed(1)} = ${(rates.full / rates.empty).toFixed(2)}`,
      bound: atLeast(MIN_RATE, [rates.full, rates.empty]),
    },
    {
      what: 'HTML of the default page before compression',
      figures: `${(bytes / 1000).toFixed(1)} kB`,
      bound: within(MAX_KILOBYTES, [bytes / 1000, 'kB']),
    },
  ];
}
