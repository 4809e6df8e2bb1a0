import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { defaultPace } from '@/lib/platform/downloads/client-pace';
import { pacedBody, type BodyOutcome } from '@/lib/platform/downloads/paced-body';

const USUAL_PACE = defaultPace();
const CHUNK = 65_536;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A body of so many chunks, and how it ended. */
function bodyOf(chunks: number, more: { fails?: boolean; signal?: AbortSignal } = {}) {
  const ends: BodyOutcome[] = [];
  let isLetGo = false;
  const texts = (async function* () {
    try {
      for (let number = 0; number < chunks; number += 1) yield 'x'.repeat(CHUNK);
      if (more.fails) throw new Error('no more');
    } finally {
      isLetGo = true;
    }
  })();
  const body = pacedBody(texts, { signal: more.signal, onEnd: (end) => ends.push(end) });
  return { reader: body.getReader(), ends, isLetGo: () => isLetGo };
}

it('streams all texts, and reports the end once', async () => {
  const { reader, ends } = bodyOf(3);
  let bytes = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read())
    bytes += value?.length ?? 0;
  expect([bytes, ends]).toEqual([3 * CHUNK, [{ end: 'complete', bytes: 3 * CHUNK }]]);
  vi.advanceTimersByTime(2 * USUAL_PACE.maxDurationMs);
  expect(ends).toHaveLength(1);
});

it('disconnects a client that reads nothing, and closes the source', async () => {
  const { reader, ends, isLetGo } = bodyOf(3);
  await reader.read();
  vi.advanceTimersByTime(2 * USUAL_PACE.windowMs - 1);
  expect(ends).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(ends).toEqual([{ end: 'not_read', bytes: CHUNK }]);
  await expect(reader.read()).rejects.toThrow('cut off: not_read');
  await vi.waitFor(() => expect(isLetGo()).toBe(true));
});

it('reports a client that reads too slowly as such', async () => {
  const { reader, ends } = bodyOf(1000);
  // A chunk every ten seconds is 6.5 kB per second.
  for (let second = 0; second < 60; second += 10) {
    await reader.read();
    vi.advanceTimersByTime(10_000);
  }
  expect(ends).toEqual([{ end: 'too_slow', bytes: 6 * CHUNK }]);
  await expect(reader.read()).rejects.toThrow('too_slow');
});

it('gives a client that seems to read nothing a second window, because reading comes in bursts', async () => {
  const { reader, ends } = bodyOf(1000);
  await reader.read();
  vi.advanceTimersByTime(USUAL_PACE.windowMs + 1_000);
  await reader.read();
  vi.advanceTimersByTime(USUAL_PACE.windowMs);
  expect(ends).toMatchObject([{ end: 'too_slow' }]);
});

it('lets a client be slow within the limits, until the maximum time is over', async () => {
  const { reader, ends } = bodyOf(1_000_000);
  for (let second = 0; second < USUAL_PACE.maxDurationMs / 1000 - 5; second += 5) {
    await reader.read();
    vi.advanceTimersByTime(5_000);
  }
  expect(ends).toEqual([]);
  vi.advanceTimersByTime(5_000);
  expect(ends).toMatchObject([{ end: 'too_long' }]);
});

it('does not count the time of producing the texts against the client', async () => {
  let number = 0;
  const ends: BodyOutcome[] = [];
  const next = async () => {
    vi.advanceTimersByTime(USUAL_PACE.windowMs * 2);
    number += 1;
    return { done: number > 5, value: 'x'.repeat(CHUNK) } as IteratorResult<string, undefined>;
  };
  const reader = pacedBody({ next }, { onEnd: (end) => ends.push(end) }).getReader();
  while (!(await reader.read()).done);
  expect(ends).toEqual([{ end: 'complete', bytes: 5 * CHUNK }]);
});

it('ends when its texts fail, and when its client disconnects', async () => {
  const failing = bodyOf(1, { fails: true });
  await failing.reader.read();
  await expect(failing.reader.read()).rejects.toThrow('no more');
  expect(failing.ends).toEqual([{ end: 'failed', bytes: CHUNK }]);
  const disconnected = bodyOf(3);
  await disconnected.reader.read();
  await disconnected.reader.cancel();
  expect(disconnected.ends).toEqual([{ end: 'disconnected', bytes: CHUNK }]);
});

it('ends when its client has disconnected before the first read', () => {
  const leaving = new AbortController();
  const { ends } = bodyOf(3, { signal: leaving.signal });
  leaving.abort();
  expect(ends).toEqual([{ end: 'disconnected', bytes: 0 }]);
});
