import { medianOf } from './median-times';

/** What to measure, by name. */
type Tasks<Name extends string> = Record<Name, () => Promise<unknown>>;

const ROUNDS = 5;
const ROUND_MS = 2_000;

/**
 * How often a second each task is done when so many clients do it again and again: the median of
 * some rounds. The tasks take turns, so that a temporary slowdown of the machine affects them equally.
 */
export async function countRates<Name extends string>(
  clients: number,
  tasks: Tasks<Name>,
): Promise<Record<Name, number>> {
  const entries = Object.entries(tasks) as [Name, Tasks<Name>[Name]][];
  const rates = new Map<Name, number[]>(entries.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, task] of entries) rates.get(name)?.push(await countRate(clients, task));
  }
  const medians = entries.map(([name]) => [name, medianOf(rates.get(name) ?? [])]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

async function countRate(clients: number, task: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let done = 0;
  const work = async () => {
    while (performance.now() - start < ROUND_MS) {
      await task();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, work));
  return done / ((performance.now() - start) / 1000);
}
