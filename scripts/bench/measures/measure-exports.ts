import { OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { LARGE, SMALL, type BenchPartner } from '@/scripts/bench/bench-partners';
import { timeCopy } from '@/scripts/bench/time-copy';
import { timeDownload } from '@/scripts/bench/time-download';
import { atLeast, type Measurement } from '@/scripts/bench/measurement';
import { findPeakMemory, withServer } from '@/scripts/bench/server-process';
import { signIn } from '@/scripts/bench/signed-in-client';

const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;
const MAX_MEGABYTES = 64;
const MIN_RATIO_TO_COPY = 0.35;

type Export = { peak: number | null; seconds: number[]; copySeconds: number[] };

/** The memory of a download must not grow with its size, and its speed must be close to COPY's. */
export async function measureExports(url: string): Promise<Measurement[]> {
  const small = await exportOf(SMALL, { url, rounds: 1 });
  const large = await exportOf(LARGE, { url, rounds: ROUNDS });
  return [memoryOf(large.peak, small.peak), rateOf(large)];
}

// Each on a fresh server: peak memory never decreases.
function exportOf(
  benchPartner: BenchPartner,
  { url, rounds }: { url: string; rounds: number },
): Promise<Export> {
  return withServer(async ({ site, pid }) => {
    const client = await signIn(site, benchPartner.email);
    const first = await timeDownload(client, benchPartner);
    const measured: Export = { peak: findPeakMemory(pid), seconds: [first], copySeconds: [] };
    measured.copySeconds.push(await timeCopy(url, benchPartner));
    for (let round = 1; round < rounds; round += 1) {
      measured.seconds.push(await timeDownload(client, benchPartner));
      measured.copySeconds.push(await timeCopy(url, benchPartner));
    }
    return measured;
  });
}

function memoryOf(large: number | null, small: number | null): Measurement {
  const what = 'Server’s peak memory: export of 1,000,000 records less that of 10,000';
  if (large === null || small === null) {
    throw new OperationalError('The memory of another process can be measured on Linux only.');
  }
  const [largeMegabytes, smallMegabytes, growth] = [large, small, large - small].map((bytes) =>
    Math.round(bytes / MEGABYTE),
  );
  return {
    what,
    figures: `${largeMegabytes} MB - ${smallMegabytes} MB = ${growth} MB`,
    bound: {
      text: `at most ${MAX_MEGABYTES} MB`,
      holds: large - small <= MAX_MEGABYTES * MEGABYTE,
    },
  };
}

function rateOf({ seconds, copySeconds }: Export): Measurement {
  const rate = LARGE.activities / Math.min(...seconds);
  const limit = LARGE.activities / Math.min(...copySeconds);
  return {
    what: 'Export over HTTP to COPY of the same query, records a second',
    figures: `${inThousands(rate)} / ${inThousands(limit)} = ${(rate / limit).toFixed(2)}`,
    bound: atLeast(MIN_RATIO_TO_COPY, [rate, limit]),
  };
}

function inThousands(rate: number): string {
  return formatCount(Math.round(rate / 1000) * 1000, 'en');
}
