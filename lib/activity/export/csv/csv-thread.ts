import { move } from 'piscina';
import { writeLines, type RowsToWrite } from './write-lines';

/** The same in a worker thread. The bytes are handed over, not copied. */
export default function writeInThread(task: RowsToWrite): Uint8Array {
  const written = writeLines(task);
  // A short text lies in a buffer that others share.
  const isOwn = written.byteLength === written.buffer.byteLength;
  const own = isOwn ? written : new Uint8Array(written);
  return move(own as Uint8Array<ArrayBuffer>) as Uint8Array;
}
