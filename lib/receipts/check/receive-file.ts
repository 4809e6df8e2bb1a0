import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import Busboy, { type BusboyEvents, type BusboyFileStream } from '@fastify/busboy';
import type { HandedFile } from './check-file';
import { MAX_FILE_BYTES } from './check-limits';
import { FILE_FIELD } from './file-field';
import { HandInError } from './hand-in-problem';

// What the parts of the form have besides: headers, boundaries, other fields.
const MAX_FORM_BYTES = 64 * 1024;

// Handing bytes to another thread costs as much for a few as for many.
const CHUNK_BYTES = 512 * 1024;

const MAX_NAME_LENGTH = 200;

type FileListener = BusboyEvents['file'];

type ReceiveOptions = { signal: AbortSignal; maxBytes?: number };

/**
 * The file in a form that a browser sends, while it arrives. Throws HandInError when there is none; its
 * chunks throw it when the file is too large or breaks off, and the reason of `signal`.
 */
export async function receiveFile(
  { headers, body }: Request,
  { signal, maxBytes = MAX_FILE_BYTES }: ReceiveOptions,
): Promise<HandedFile> {
  const type = headers.get('Content-Type') ?? '';
  if (!body || !/^multipart\/form-data\b.*\bboundary=/i.test(type))
    throw new HandInError('no_file');
  if (Number(headers.get('Content-Length') ?? 0) > maxBytes + MAX_FORM_BYTES)
    throw new HandInError('too_large');
  const source = Readable.fromWeb(body as NodeReadableStream<Uint8Array>);
  const form = new Busboy({
    headers: { 'content-type': type },
    limits: { files: 1, fields: 2, fieldSize: MAX_FORM_BYTES, fileSize: maxBytes, headerPairs: 20 },
  });
  const arrived = pipeline(source, form, { signal });
  return new Promise((resolve, reject) => {
    let file: BusboyFileStream | null = null;
    const handle = ([field, stream, name]: Parameters<FileListener>) => {
      // Reading it throws the same.
      stream.on('error', () => undefined);
      if (file || field !== FILE_FIELD || !name) return void stream.resume();
      file = stream;
      resolve({ fileName: readName(name), chunks: chunksOf(stream, { arrived, signal }) });
    };
    form.on('file', (...part) => handle(part));
    const refuse = () => reject(new HandInError('no_file'));
    arrived.then(refuse, (error: Error) => {
      file?.destroy(error);
      refuse();
    });
  });
}

type Arrival = { arrived: Promise<void>; signal: AbortSignal };

async function* chunksOf(
  file: BusboyFileStream,
  { arrived, signal }: Arrival,
): AsyncGenerator<Uint8Array, void> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of file as AsyncIterable<Uint8Array>) {
      held.push(chunk);
      bytes += chunk.length;
      if (bytes < CHUNK_BYTES) continue;
      yield Buffer.concat(held);
      [held, bytes] = [[], 0];
    }
    if (!file.truncated) await arrived;
  } catch (error) {
    // However the parser words it, the form has not arrived whole.
    throw signal.aborted ? error : new HandInError('broken_off');
  }
  if (file.truncated) throw new HandInError('too_large');
  if (bytes > 0) yield Buffer.concat(held);
}

// Some browsers send a path, and a name may hold anything.
function readName(name: string): string {
  const [last = ''] = name.split(/[/\\]/).slice(-1);
  return last.replace(/\p{C}/gu, '').slice(0, MAX_NAME_LENGTH).toWellFormed();
}
