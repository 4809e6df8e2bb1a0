const WORTH_TELLING_MS = 1_000;

/**
 * Tells what goes on, to the person who waits. On stderr, as stdout holds only what a command was
 * asked for.
 */
export function tell(sentence: string): void {
  console.error(sentence);
}

/** Tells `sentence`, does `work`, and tells how long it took when that was long. */
export async function step<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  tell(sentence);
  const start = performance.now();
  const result = await work();
  const milliseconds = performance.now() - start;
  if (milliseconds >= WORTH_TELLING_MS) tell(`  … took ${(milliseconds / 1000).toFixed(1)} s.`);
  return result;
}
