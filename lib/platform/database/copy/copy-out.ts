import type { Duplex } from 'node:stream';
import type pg from 'pg';
import { CopyMessages } from './copy-messages';

/** Bytes of COPY's messages, and how many rows and which messages end in them. */
export type CopiedBytes = { bytes: Buffer; rows: number; wholeEnd: number };

type Parser = (bytes: Buffer) => void;

/**
 * A COPY TO STDOUT in binary format as the bytes that PostgreSQL sends, message headers and all, for `client.query`.
 * `pg-copy-streams` would copy each of them and look at each row, in the thread that answers requests; here
 * they can be passed on to another thread as they are. As there, the socket is taken from pg until the
 * last row.
 */
export class CopyOut implements pg.Submittable {
  private readonly messages = new CopyMessages();
  private socket: Duplex | null = null;
  private parser: Parser | null = null;
  private error: Error | null = null;
  private isOver = false;
  private wake: () => void = () => undefined;

  constructor(private readonly text: string) {}

  submit(connection: pg.Connection): void {
    const socket = connection.stream;
    const [parser] = socket.listeners('data');
    this.socket = socket;
    this.parser = parser as Parser;
    socket.removeListener('data', this.parser);
    socket.pause();
    socket.on('readable', this.handleReadable);
    connection.query(this.text);
  }

  /** The next bytes, when they are there; null after the last row. Throws when reading fails. */
  async next(): Promise<CopiedBytes | null> {
    for (;;) {
      if (this.error) throw this.error;
      if (this.isOver) return null;
      const chunk: Buffer | null = this.socket?.read() ?? null;
      if (chunk) return this.follow(chunk);
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }

  handleError(error: Error): void {
    this.giveBack(Buffer.alloc(0));
    this.error = error;
    this.wake();
  }

  handleCommandComplete(): void {
    this.isOver = true;
    this.wake();
  }

  handleReadyForQuery(): void {}

  private follow(chunk: Buffer): CopiedBytes {
    const { rows, wholeEnd, end } = this.messages.follow(chunk);
    if (end < chunk.length) this.giveBack(chunk.subarray(end));
    return { bytes: chunk.subarray(0, end), rows, wholeEnd };
  }

  // What comes after the rows, or instead of them, is for pg: the end of the query, or an error.
  private giveBack(rest: Buffer): void {
    const { socket, parser } = this;
    if (!socket || !parser) return;
    this.socket = null;
    socket.removeListener('readable', this.handleReadable);
    socket.on('data', parser);
    parser(rest);
    // A socket that was read from by `readable` does not flow again by itself.
    process.nextTick(() => socket.resume());
  }

  private readonly handleReadable = () => this.wake();
}
