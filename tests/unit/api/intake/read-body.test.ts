import { describe, expect, it } from 'vitest';
import { MAX_BODY_BYTES } from '@/lib/api/limits';
import { readBody } from '@/lib/api/intake/read-body';

const HERE = 'http://here.example/';

function requestOf(body: BodyInit | ReadableStream, headers: Record<string, string> = {}): Request {
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return new Request(HERE, init);
}

describe('a body', () => {
  it('is read completely, however it is chunked', async () => {
    const pieces = ['[1,', '2', ',3]'].map((text) => Buffer.from(text));
    const stream = new ReadableStream({
      start: (controller) => {
        pieces.forEach((piece) => controller.enqueue(piece));
        controller.close();
      },
    });
    expect(Buffer.from(await readBody(requestOf(stream))).toString()).toBe('[1,2,3]');
  });

  it('may be missing', async () => {
    expect(await readBody(new Request(HERE, { method: 'POST' }))).toHaveLength(0);
  });

  it('is refused by its Content-Length, without reading it', async () => {
    const untouched = new ReadableStream(
      { pull: () => Promise.reject(new Error('looked')) },
      {
        highWaterMark: 0,
      },
    );
    const request = requestOf(untouched, { 'Content-Length': String(MAX_BODY_BYTES + 1) });
    await expect(readBody(request)).rejects.toMatchObject({ problem: 'too-large' });
  });

  it('that never ends is refused at the limit', async () => {
    let pulled = 0;
    const piece = Buffer.alloc(1024 * 1024);
    const endless = new ReadableStream({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(piece);
      },
    });
    await expect(readBody(requestOf(endless))).rejects.toMatchObject({ problem: 'too-large' });
    expect(pulled).toBeLessThan(10);
  });

  it('that does not arrive is refused after the timeout', async () => {
    const silent = new ReadableStream({ pull: () => new Promise(() => undefined) });
    await expect(readBody(requestOf(silent), 20)).rejects.toMatchObject({ problem: 'slow-body' });
  });

  it('that is cut off is the sender’s error', async () => {
    const broken = new ReadableStream({ pull: () => Promise.reject(new Error('reset')) });
    await expect(readBody(requestOf(broken))).rejects.toMatchObject({
      problem: 'unreadable-body',
      details: { detail: 'The body broke off.' },
    });
  });
});
