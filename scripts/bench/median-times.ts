/** What to measure, by name. */
type Tasks<Name extends string> = Record<Name, () => Promise<unknown>>;

const WARM_UP_SHARE = 0.2;

/**
 * The median milliseconds of each task over `rounds`, after a warm-up. Every round runs each task
 * once, so that a temporary slowdown of the machine affects them equally.
 */
export async function medianTimes<Name extends string>(
  rounds: number,
  tasks: Tasks<Name>,
): Promise<Record<Name, number>> {
  const names = namesOf(tasks);
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = -Math.ceil(rounds * WARM_UP_SHARE); round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      await tasks[name]();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = names.map((name) => [name, medianOf(times.get(name) ?? [])] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
}

function namesOf<Name extends string>(tasks: Tasks<Name>): Name[] {
  return Object.keys(tasks) as Name[];
}

/** The middle one of some numbers. */
export function medianOf(numbers: number[]): number {
  return (
    numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN
  );
}
