import { describe, expect, it } from 'vitest';
import { receiveFile } from '@/lib/receipts/check/receive-file';

const BEFORE =
  '--b\r\nContent-Disposition: form-data; name="file"; filename="C:\\x\\a.csv"\r\n\r\n';

function post(body: string, { type = 'multipart/form-data; boundary=b', size = 7 } = {}): Request {
  const bytes = Buffer.from(body);
  let at = 0;
  const stream = new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(Uint8Array.from(bytes.subarray(at, at + size)));
      at += size;
    },
  });
  const init = { method: 'POST', body: stream, headers: { 'Content-Type': type }, duplex: 'half' };
  return new Request('http://localhost', init);
}

async function receive(request: Request, maxBytes?: number) {
  const { signal } = new AbortController();
  try {
    const { fileName, chunks } = await receiveFile(request, { signal, maxBytes });
    const parts: Uint8Array[] = [];
    for await (const chunk of chunks) parts.push(chunk);
    return { fileName, text: Buffer.concat(parts).toString() };
  } catch (error) {
    return String(error);
  }
}

describe('a form with a file', () => {
  it('gives the file and its name, however it arrives', async () => {
    for (const size of [1, 7, 1000]) {
      const received = await receive(post(`${BEFORE}a,b\r\n--c\r\n--b--\r\n`, { size }));
      expect(received).toEqual({ fileName: 'a.csv', text: 'a,b\r\n--c' });
    }
  });

  it('gives a file of megabytes in pieces, after other fields', async () => {
    const other = '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n';
    const text = 'x'.repeat(3_000_000);
    const body = post(`${other}${BEFORE}${text}\r\n--b--\r\n`, { size: 65_536 });
    expect(await receive(body)).toEqual({ fileName: 'a.csv', text });
  });

  it.each([
    ['too_large', `${BEFORE}${'x'.repeat(101)}\r\n--b--\r\n`],
    ['broken_off', `${BEFORE}a,b`],
    ['broken_off', `${BEFORE}a,b\r\n--b`],
    ['no_file', ''],
    ['no_file', '--b--\r\n'],
    ['no_file', BEFORE.replace('"file"', '"x"') + 'a\r\n--b--\r\n'],
    ['no_file', BEFORE.replace('C:\\x\\a.csv', '') + '\r\n--b--\r\n'],
    ['no_file', 'file=x'],
  ])('is refused as %s', async (problem, body) => {
    expect(await receive(post(body), 100)).toBe(
      `HandInError: The file cannot be checked: ${problem}.`,
    );
  });

  it('is no form of another type', async () => {
    for (const type of ['text/csv', 'multipart/form-data', 'application/x-www-form-urlencoded'])
      expect(await receive(post(BEFORE, { type }))).toMatch(/no_file/);
  });

  it('ends with the request', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const { chunks } = await receiveFile(post(`${BEFORE}a,b\r\n--b--\r\n`, { size: 200 }), {
      signal,
    });
    controller.abort(new Error('left'));
    await expect(chunks[Symbol.asyncIterator]().next()).rejects.toThrow();
  });
});
