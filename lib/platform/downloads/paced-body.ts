import { defaultPace, watchPace, type DisconnectReason, type Pace } from './client-pace';

/** How a response body ended: complete, abandoned by the client, failed, or cut off. */
export type BodyOutcome = {
  end: 'complete' | 'disconnected' | 'failed' | DisconnectReason;
  bytes: number;
};

/** A part of a body: text, or bytes as they are. */
export type BodyChunk = string | Uint8Array;

export type BodyOptions = {
  /** Sent first and at once, before anything else is ready. */
  heading?: string | undefined;
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
 * Streams chunks as a response body at the client's pace. If the client is too slow or the chunks
 * fail, the connection breaks, so that no truncated response looks complete. `chunks` is closed
 * however the body ends.
 */
export function pacedBody(
  chunks: AsyncIterator<BodyChunk>,
  { heading = '', pace = defaultPace(), signal, onChunk, onEnd }: BodyOptions = {},
): ReadableStream<Uint8Array> {
  const encoded = encodeChunks(heading, chunks);
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
async function* encodeChunks(
  heading: string,
  chunks: AsyncIterator<BodyChunk>,
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  if (heading !== '') yield encoder.encode(heading);
  let text = '';
  for (let { done, value } = await chunks.next(); !done; { done, value } = await chunks.next()) {
    if (typeof value === 'string') {
      text += value;
      if (text.length < CHUNK_BYTES) continue;
      yield* piecesOf(encoder.encode(text));
    } else {
      if (text !== '') yield encoder.encode(text);
      yield* piecesOf(value);
    }
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield bytes.subarray(at, at + CHUNK_BYTES);
}
