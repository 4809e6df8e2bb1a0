import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { LARGE, SMALL } from '@/scripts/bench/bench-partners';
import { atMost, type Measurement } from '@/scripts/bench/measurement';
import { medianTimes } from '@/scripts/bench/median-times';
import { withServer } from '@/scripts/bench/server-process';
import { signIn, type SignedInClient } from '@/scripts/bench/signed-in-client';

const ROUNDS = 40;
// V8 needs the first fifty rounds to optimise, and more for more code.
const COMPARED_ROUNDS = 250;

// Two servers of the same sources measured 0.99 to 1.03 of each other on a quiet machine.
const MAX_RATIO = 1.05;

/** The time to open the log's page, from the request to the last byte. */
export async function measurePages(): Promise<Measurement[]> {
  const { large, small } = await withServer(async ({ site }) => {
    const clients = [await signIn(site, LARGE.email), await signIn(site, SMALL.email)] as const;
    return medianTimes(ROUNDS, {
      large: () => open(clients[0]),
      small: () => open(clients[1]),
    });
  });
  return [pageOf('1,000,000', large), pageOf('10,000', small)];
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

async function open(client: SignedInClient): Promise<void> {
  const response = await client(ACTIVITY_LOG_PATH);
  await response.arrayBuffer();
}

function pageOf(records: string, milliseconds: number): Measurement {
  return {
    what: `Page of the last month over HTTP, ${records} records`,
    figures: `${milliseconds.toFixed(1)} ms`,
    bound: null,
  };
}
