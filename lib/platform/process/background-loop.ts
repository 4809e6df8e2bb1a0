/** What a loop does again and again; resolves with the milliseconds until the next time, and never rejects. */
type Turn = (isStopped: () => boolean) => Promise<number>;

/**
 * Runs `turn` again and again in the background, the first time after `delayMs`. Returns a function that
 * stops it once the current turn is done. It does not keep a process alive.
 */
export function startLoop(turn: Turn, delayMs = 0): () => Promise<void> {
  let isStopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const runAfter = (delay: number) => {
    if (isStopped) return;
    timer = setTimeout(() => {
      running = turn(() => isStopped).then(runAfter);
    }, delay).unref();
  };
  runAfter(delayMs);
  return async () => {
    isStopped = true;
    clearTimeout(timer);
    await running;
  };
}
