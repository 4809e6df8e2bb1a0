import { within, type Measurement } from '@/scripts/bench/measurement';
import { medianOf } from '@/scripts/bench/median-times';
import { withServer } from '@/scripts/bench/server-process';

const ROUNDS = 5;
const MAX_MS = 3000;

/** The time from `npm start` to the first page. */
export async function measureStart(): Promise<Measurement[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    await withServer(async ({ site }) => {
      await (await fetch(`${site}/sign-in`)).arrayBuffer();
      times.push(performance.now() - start);
    });
  }
  const median = medianOf(times);
  return [
    {
      what: 'From the start of the server to its first page',
      figures: `${median.toFixed(0)} ms`,
      bound: within(MAX_MS, [median, 'ms']),
    },
  ];
}
