import { move } from 'piscina';
import { writeLines, type LinesToWrite } from './write-lines';

/** The same in a worker thread. The bytes are handed over, not copied. */
export default function writeInThread(task: LinesToWrite): Uint8Array {
  const csv = writeLines(task);
  // A short text lies in a buffer that others share.
  const own = csv.byteLength === csv.buffer.byteLength ? csv : new Uint8Array(csv);
  return move(own as Uint8Array<ArrayBuffer>) as Uint8Array;
}
