import { defaultPace, watchPace, type DisconnectReason, type Pace } from './client-pace';

/** How a response body ended: complete, abandoned by the client, failed, or cut off. */
export type BodyOutcome = { how: 'whole' | 'left' | 'failed' | DisconnectReason; bytes: number };

export type BodyOptions = {
  pace?: Pace;
  /**
   * Aborts when the client disconnects; before the body is first read nothing else reports that.
   */
  signal?: AbortSignal;
  /** Called exactly once, however the body ends. */
  onEnd?: (end: BodyOutcome) => void;
};

// What is offered at once: little enough to see a slow client read, and enough not to slow a fast
// one.
const CHUNK_BYTES = 65_536;

/**
 * Streams texts as a response body at the client's pace. If the client is too slow or the texts
 * fail, the connection breaks, so that no truncated response looks complete. `chunks` is closed
 * however the body ends.
 */
export function pacedBody(
  pieces: AsyncIterator<string>,
  { pace = defaultPace(), signal, onEnd }: BodyOptions = {},
): ReadableStream<Uint8Array> {
  const chunks = encodeChunks(pieces);
  let bytes = 0;
  let isOver = false;
  const finish = (how: BodyOutcome['how']) => {
    if (isOver) return;
    isOver = true;
    watch.end();
    signal?.removeEventListener('abort', leave);
    if (how !== 'whole') void Promise.resolve(pieces.return?.()).catch(() => undefined);
    onEnd?.({ how, bytes });
  };
  const leave = () => finish('left');
  let stream: ReadableStreamDefaultController<Uint8Array>;
  const watch = watchPace(pace, (reason) => {
    finish(reason);
    stream.error(new Error(`The client was cut off: ${reason}.`));
  });
  signal?.addEventListener('abort', leave);
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        stream = controller;
        if (signal?.aborted) leave();
      },
      pull: async (controller) => {
        watch.taken();
        try {
          const { done, value } = await chunks.next();
          if (isOver) return;
          if (done) {
            finish('whole');
            controller.close();
            return;
          }
          bytes += value.byteLength;
          controller.enqueue(value);
          watch.offer(value.byteLength);
        } catch (error) {
          finish('failed');
          throw error;
        }
      },
      cancel: leave,
    },
    // Produce nothing before it is requested.
    { highWaterMark: 0 },
  );
}

/**
 * Waits for the first chunk, so that a failure at the start is reported before the response begins.
 * Throws what producing the first chunk throws.
 */
export async function withFirstChunk(
  pieces: AsyncGenerator<string, void, undefined>,
): Promise<AsyncGenerator<string, void, undefined>> {
  const first = await pieces.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* pieces;
    } finally {
      await pieces.return();
    }
  })();
}

/** Encodes texts as chunks of bytes, short ones combined. */
async function* encodeChunks(pieces: AsyncIterator<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let text = '';
  for (let { done, value } = await pieces.next(); !done; { done, value } = await pieces.next()) {
    text += value;
    if (text.length < CHUNK_BYTES) continue;
    const bytes = encoder.encode(text);
    text = '';
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.slice(at, at + CHUNK_BYTES);
  }
  if (text !== '') yield encoder.encode(text);
}
