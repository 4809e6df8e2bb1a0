import { OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { EXPORT_PATH } from '@/lib/activity/paths';
import { LARGE, SMALL } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import type { ExportedPartner } from '@/scripts/bench/data/exported-partner';
import { fullYearParameters } from '@/scripts/bench/data/full-year';
import { medianOf } from '@/scripts/bench/median-times';
import { timeCopy } from '@/scripts/bench/time-copy';
import { timeDownload } from '@/scripts/bench/time-download';
import { atLeast, within, type Measurement } from '@/scripts/bench/measurement';
import { findPeakMemory, withServer } from '@/scripts/bench/server-process';
import { signIn, type SignedInClient } from '@/scripts/bench/signed-in-client';

const ROUNDS = 3;
const MEGABYTE = 1024 * 1024;
const MAX_MEGABYTES = 64;
const MIN_RATIO_TO_COPY = 0.6;
const FIRST_BYTE_ROUNDS = 5;
const MAX_FIRST_BYTE_MS = 150;

type Export = {
  peak: number | null;
  seconds: number[];
  copySeconds: number[];
  firstByteMs: number;
};

/**
 * A download must begin at once, its memory must not grow with its size, and its speed must be close to
 * COPY's.
 */
export async function measureExports(url: string, size: BenchSize): Promise<Measurement[]> {
  const small = await exportOf({ ...SMALL, activities: size.small }, { url, rounds: 1 });
  const large = await exportOf({ ...LARGE, activities: size.large }, { url, rounds: ROUNDS });
  return [firstByteOf(large, size), memoryOf([large, small], size), rateOf(large, size)];
}

// Each on a fresh server: peak memory never decreases.
function exportOf(
  benchPartner: ExportedPartner,
  { url, rounds }: { url: string; rounds: number },
): Promise<Export> {
  return withServer(async ({ site, pid }) => {
    const client = await signIn(site, benchPartner.email);
    const first = await timeDownload(client, benchPartner);
    const peak = findPeakMemory(pid);
    const firstByteMs = await timeFirstByte(client);
    const measured: Export = { peak, seconds: [first], copySeconds: [], firstByteMs };
    measured.copySeconds.push(await timeCopy(url, benchPartner));
    for (let round = 1; round < rounds; round += 1) {
      measured.seconds.push(await timeDownload(client, benchPartner));
      measured.copySeconds.push(await timeCopy(url, benchPartner));
    }
    return measured;
  });
}

async function timeFirstByte(client: SignedInClient): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < FIRST_BYTE_ROUNDS; round += 1) {
    const start = performance.now();
    const { body } = await client(`${EXPORT_PATH}?${new URLSearchParams(fullYearParameters())}`);
    const reader = body?.getReader();
    await reader?.read();
    times.push(performance.now() - start);
    await reader?.cancel();
  }
  return medianOf(times);
}

function firstByteOf({ firstByteMs }: Export, { large }: BenchSize): Measurement {
  return {
    what: `First byte of an export of ${recordsText(large)}`,
    figures: `${firstByteMs.toFixed(0)} ms`,
    bound: within(MAX_FIRST_BYTE_MS, [firstByteMs, 'ms']),
  };
}

function memoryOf(
  [{ peak: large }, { peak: small }]: [Export, Export],
  size: BenchSize,
): Measurement {
  const what = `Server’s peak memory: export of ${recordsText(size.large)} less that of ${recordsText(size.small)}`;
  if (large === null || small === null) {
    throw new OperationalError('The memory of another process can be measured on Linux only.');
  }
  const [largeMegabytes, smallMegabytes, growth] = [large, small, large - small].map((bytes) =>
    Math.round(bytes / MEGABYTE),
  );
  return {
    what,
    figures: `${largeMegabytes} MB - ${smallMegabytes} MB = ${growth} MB`,
    bound: within(MAX_MEGABYTES, [(large - small) / MEGABYTE, 'MB']),
  };
}

function rateOf({ seconds, copySeconds }: Export, { large }: BenchSize): Measurement {
  const rate = large / Math.min(...seconds);
  const limit = large / Math.min(...copySeconds);
  return {
    what: 'Export over HTTP to COPY of the same query, records a second',
    figures: `${inThousands(rate)} / ${inThousands(limit)} = ${(rate / limit).toFixed(2)}`,
    bound: atLeast(MIN_RATIO_TO_COPY, [rate, limit]),
  };
}

function inThousands(rate: number): string {
  return formatCount(Math.round(rate / 1000) * 1000, 'en');
}
