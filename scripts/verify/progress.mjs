const EVERY_MS = 2_000;

/**
 * Tells on a stream how far a check is, now and then; a short one says nothing.
 * @param {NodeJS.WritableStream} stream
 * @returns {(progress: { domain: string, done: number, of: number }) => void}
 */
export function progressOn(stream) {
  let last = performance.now();
  return ({ domain, done, of }) => {
    if (performance.now() - last < EVERY_MS || done >= of) return;
    last = performance.now();
    stream.write(
      `${domain}: ${done} of ${of} entries checked (${Math.floor((100 * done) / of)} %)\n`,
    );
  };
}
