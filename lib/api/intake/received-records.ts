import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type {
  PreparedBatch,
  PreparedHead,
  PreparedRecords,
  PreparedRest,
} from '@/lib/activity/intake/prepare/prepare-records';
import { ApiError } from '@/lib/api/api-error';
import type { BodyMessage } from './prepare-body';

/**
 * The records of a body as a thread sends them. Storing begins with the first batch, and can begin
 * again from there when the transaction has to.
 */
export class ReceivedRecords {
  /** Where the thread sends them. */
  readonly port: MessagePort;
  private readonly receiving: MessagePort;
  private readonly batches: PreparedBatch[] = [];
  private head: PreparedHead | null = null;
  private rest: PreparedRest | null = null;
  private failure: { error: unknown } | null = null;
  private wake: () => void = () => undefined;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    this.port = port2;
    this.receiving = port1;
    port1.on('message', (message: BodyMessage) => this.receive(message));
  }

  /**
   * The records, once all are known to be valid. Throws ApiError, which says what is wrong, when any of
   * them is not, and what `fail` was called with.
   */
  async require(): Promise<PreparedRecords> {
    const head = await this.until(() => this.head);
    return {
      ...head,
      batches: { [Symbol.asyncIterator]: () => this.read() },
      rest: () => this.end(),
    };
  }

  /** Ends the waiting for messages that will not come. */
  fail(error: unknown): void {
    this.failure ??= { error };
    this.receiving.close();
    this.wake();
  }

  private receive(message: BodyMessage): void {
    if ('error' in message)
      return this.fail(new ApiError(message.error.problem, message.error.details));
    if ('head' in message) this.head = message.head;
    else if ('batch' in message) this.batches.push(message.batch);
    else this.rest = message.rest;
    this.wake();
  }

  private async *read(): AsyncGenerator<PreparedBatch, void> {
    for (let next = 0; ; next += 1) {
      const batch = await this.until(() => this.batches[next] ?? (this.rest && 'end'));
      if (batch === 'end') return;
      yield batch;
    }
  }

  private end(): PreparedRest {
    if (this.rest) return this.rest;
    throw new Error('The batches were not read to their end.');
  }

  // One reader at a time.
  private async until<Value>(find: () => Value | null): Promise<Value> {
    for (;;) {
      const value = find();
      if (value !== null) return value;
      if (this.failure) throw this.failure.error;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
