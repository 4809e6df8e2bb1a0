import { defaultPace, watchPace, type DisconnectReason, type Pace } from './client-pace';

/** How an answer ended: whole, left by its client, broken off by an error, or cut. */
export type BodyOutcome = { how: 'whole' | 'left' | 'failed' | DisconnectReason; bytes: number };

export type BodyOptions = {
  pace?: Pace;
  /** Tells that the client has left, which nobody else does before the body is asked for. */
  signal?: AbortSignal;
  /** Called once, however it ends. */
  onEnd?: (end: BodyOutcome) => void;
};

// What is offered at once: a slow client is seen to take it, and a fast one does not wait for much.
const CHUNK_BYTES = 65_536;

/**
 * Texts as the body of an answer, at the pace of its client. A client that does not keep to the pace
 * is cut off, and so is one whose texts fail: its connection breaks, so that no cut answer looks
 * whole. What the texts hold open is let go however it ends.
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
    // Nothing is made before it is asked for.
    { highWaterMark: 0 },
  );
}

/**
 * Texts of which the first is there, so that what cannot even begin is refused before the answer is.
 * Throws what making the first throws.
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

/** Texts as bytes, short ones together. */
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
