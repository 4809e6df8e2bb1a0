const MIN_LOGGED_DURATION_MS = 1_000;

/** Logs a line for the person at the keyboard. To stderr, as stdout is for a command's result only. */
export function logLine(sentence: string): void {
  console.error(sentence);
}

/** Logs `sentence`, runs `work`, and logs the duration when it was long. */
export async function logStep<T>(sentence: string, work: () => Promise<T>): Promise<T> {
  logLine(sentence);
  const start = performance.now();
  const result = await work();
  const milliseconds = performance.now() - start;
  if (milliseconds >= MIN_LOGGED_DURATION_MS)
    logLine(`  … took ${(milliseconds / 1000).toFixed(1)} s.`);
  return result;
}
