import type { WriteStream } from 'node:tty';
import { visibleText } from '@/lib/platform/text/visible-text';

type Log = Pick<WriteStream, 'write'>;

/**
 * Makes each entry of a server's log one line with everything in it visible, whoever writes it. An
 * error of a library may quote what a visitor sent, which must neither start an entry of its own nor
 * control the reader's terminal. The lines of a stack are separated by bars.
 */
export function writeEntriesAsLines(log: Log): void {
  const write = log.write.bind(log) as (text: string, ...more: unknown[]) => boolean;
  log.write = (entry: string | Uint8Array, ...more: unknown[]) =>
    write(toLogLine(typeof entry === 'string' ? entry : Buffer.from(entry).toString()), ...more);
}

/** An entry of a log as one line, with the line break at its end where it has one. */
export function toLogLine(entry: string): string {
  const text = entry
    // Colours, which some libraries write for a terminal.
    .replace(/\x1B\[[\d;]*m/g, '')
    .trimEnd()
    .replace(/\s*[\r\n\v\f\u0085\u2028\u2029]+\s*/g, ' | ');
  return visibleText(text) + (entry.endsWith('\n') ? '\n' : '');
}
