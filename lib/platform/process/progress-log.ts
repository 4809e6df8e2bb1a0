const MIN_LOGGED_DURATION_MS = 1_000;

/**
 * Tells what goes on, to the person who waits. On stderr, as stdout holds only what a command was
 * asked for.
 */
export function logLine(sentence: string): void {
  console.error(sentence);
}

/** Tells `sentence`, does `work`, and tells how long it took when that was long. */
export async function logStep<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  logLine(sentence);
  const start = performance.now();
  const result = await work();
  const milliseconds = performance.now() - start;
  if (milliseconds >= MIN_LOGGED_DURATION_MS)
    logLine(`  … took ${(milliseconds / 1000).toFixed(1)} s.`);
  return result;
}
