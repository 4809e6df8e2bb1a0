// V8 begins to look through a heap of a hundred megabytes when it has grown by nine, which is what it lets it
// grow by less the size of the young generation. What is on its way to clients has to fit into that, too.
const BYTES_BETWEEN = 2 * 1024 * 1024;

let bytes = 0;

/**
 * To be called with the size of each buffer that another thread has handed over. Such memory counts as the
 * heap's, but does not fill its young generation: without this, V8 would only notice that the heap has grown,
 * and look through all of it for every fifty thousand records of a download, at a fifth of its processor
 * time. Does nothing unless Node was started with `--expose-gc`.
 */
export function noteReceivedBytes(count: number): void {
  bytes += count;
  if (bytes < BYTES_BETWEEN) return;
  bytes = 0;
  globalThis.gc?.({ type: 'minor' });
}
