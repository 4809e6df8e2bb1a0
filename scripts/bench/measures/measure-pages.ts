import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { LARGE, SMALL } from '@/scripts/bench/data/bench-partners';
import { recordsText, type BenchSize } from '@/scripts/bench/data/bench-size';
import { fullYearParameters } from '@/scripts/bench/data/full-year';
import { atMost, type Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';
import { withServer } from '@/scripts/bench/server-process';
import { signIn, type SignedInClient } from '@/scripts/bench/signed-in-client';

const ROUNDS = 40;
// V8 needs the first fifty rounds to optimise, and more for more code.
const COMPARED_ROUNDS = 250;

const MAX_RATIO_TO_SMALL = 1.2;
const ZONES = ['UTC', 'Europe/Berlin', 'Asia/Kolkata', 'Pacific/Chatham'];

// Two servers of the same sources measured 0.99 to 1.03 of each other on a quiet machine.
const MAX_RATIO = 1.05;

/**
 * The log's page, from the request to the last byte: it must cost the same in a long log as in a short
 * one, for the last month and for a year in zones whose clocks are whole, half and quarter hours aside.
 */
export async function measurePages(size: BenchSize): Promise<Measurement[]> {
  return withServer(async ({ site }) => {
    const clients = [await signIn(site, LARGE.email), await signIn(site, SMALL.email)] as const;
    const measurements: Measurement[] = [];
    for (const [name, path] of Object.entries(pathsToOpen())) {
      const { large, small } = await medianTimes(ROUNDS, {
        large: () => open(clients[0], path),
        small: () => open(clients[1], path),
      });
      measurements.push({
        what: `Page over HTTP, ${name}: of ${recordsText(size.large)} to ${recordsText(size.small)}`,
        figures: `${large.toFixed(1)} ms / ${small.toFixed(1)} ms = ${(large / small).toFixed(2)}`,
        bound: atMost(MAX_RATIO_TO_SMALL, [large, small]),
      });
    }
    return measurements;
  });
}

function pathsToOpen(): Record<string, string> {
  const year = (zone: string) =>
    `${ACTIVITY_LOG_PATH}?${new URLSearchParams({ ...fullYearParameters(), tz: zone })}`;
  const years = ZONES.map((zone) => [`a year in ${zone}`, year(zone)]);
  return { 'the last month': ACTIVITY_LOG_PATH, ...Object.fromEntries(years) };
}

/** Compares the page of this checkout with that of another one, which must have been built. */
export async function comparePages(folder: string): Promise<Measurement[]> {
  const { here, there } = await withServer(
    async (other) =>
      withServer(async (own) => {
        const clients = [
          await signIn(own.site, LARGE.email),
          await signIn(other.site, LARGE.email),
        ] as const;
        return medianTimes(COMPARED_ROUNDS, {
          here: () => open(clients[0]),
          there: () => open(clients[1]),
        });
      }),
    folder,
  );
  return [
    {
      what: 'Page of the last month over HTTP, to that of the other checkout',
      figures: `${here.toFixed(1)} ms / ${there.toFixed(1)} ms = ${(here / there).toFixed(2)}`,
      bound: atMost(MAX_RATIO, [here, there]),
    },
  ];
}

async function open(client: SignedInClient, path = ACTIVITY_LOG_PATH): Promise<void> {
  const response = await client(path);
  await response.arrayBuffer();
}
