import { defaultPace, watchPace, type DisconnectReason, type Pace } from './client-pace';

/** How a response body ended: complete, abandoned by the client, failed, or cut off. */
export type BodyOutcome = {
  end: 'complete' | 'disconnected' | 'failed' | DisconnectReason;
  bytes: number;
};

export type BodyOptions = {
  pace?: Pace;
  /**
   * Aborts when the client disconnects; before the body is first read nothing else reports that.
   */
  signal?: AbortSignal;
  /** Called with each chunk that is sent. */
  onChunk?: (chunk: Uint8Array) => void;
  /** Called exactly once, however the body ends; a complete one waits for its promise before it closes. */
  onEnd?: (outcome: BodyOutcome) => unknown;
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
  chunks: AsyncIterator<string>,
  { pace = defaultPace(), signal, onChunk, onEnd }: BodyOptions = {},
): ReadableStream<Uint8Array> {
  const encoded = encodeChunks(chunks);
  let bytes = 0;
  let isOver = false;
  const finish = (end: BodyOutcome['end']) => {
    if (isOver) return;
    isOver = true;
    watch.stop();
    signal?.removeEventListener('abort', handleAbort);
    if (end !== 'complete') void Promise.resolve(chunks.return?.()).catch(() => undefined);
    return onEnd?.({ end, bytes });
  };
  const handleAbort = () => void finish('disconnected');
  let stream: ReadableStreamDefaultController<Uint8Array>;
  const watch = watchPace(pace, (reason) => {
    void finish(reason);
    stream.error(new Error(`The client was cut off: ${reason}.`));
  });
  signal?.addEventListener('abort', handleAbort);
  return new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        stream = controller;
        if (signal?.aborted) handleAbort();
      },
      pull: async (controller) => {
        watch.handleRead();
        try {
          const { done, value } = await encoded.next();
          if (isOver) return;
          if (done) {
            await finish('complete');
            controller.close();
            return;
          }
          bytes += value.byteLength;
          onChunk?.(value);
          controller.enqueue(value);
          watch.offer(value.byteLength);
        } catch (error) {
          void finish('failed');
          throw error;
        }
      },
      cancel: handleAbort,
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
  chunks: AsyncGenerator<string, void, undefined>,
): Promise<AsyncGenerator<string, void, undefined>> {
  const first = await chunks.next();
  return (async function* () {
    try {
      if (!first.done) yield first.value;
      yield* chunks;
    } finally {
      await chunks.return();
    }
  })();
}

/** Encodes texts as chunks of bytes, short ones combined. */
async function* encodeChunks(chunks: AsyncIterator<string>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let text = '';
  for (let { done, value } = await chunks.next(); !done; { done, value } = await chunks.next()) {
    text += value;
    if (text.length < CHUNK_BYTES) continue;
    const bytes = encoder.encode(text);
    text = '';
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.slice(at, at + CHUNK_BYTES);
  }
  if (text !== '') yield encoder.encode(text);
}
