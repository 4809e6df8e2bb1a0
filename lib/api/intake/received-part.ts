import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { PreparedBatch } from '@/lib/activity/intake/batch/prepared-batch';
import type { PreparedHead, PreparedRest } from '@/lib/activity/intake/prepare/prepare-records';
import { ApiError } from '@/lib/api/api-error';
import type { BodyMessage } from './prepare-body';

/** What becomes of a part of a body, as a thread sends it. Its batches can be read more than once. */
export class ReceivedPart {
  /** Where the thread sends it. */
  readonly port: MessagePort;
  private readonly receiving: MessagePort;
  private readonly batches: PreparedBatch[] = [];
  private head: PreparedHead | null = null;
  private rest: PreparedRest | null = null;
  private failure: { error: unknown } | null = null;
  private wake: () => void = () => undefined;

  constructor() {
    const { port1, port2 } = new MessageChannel();
    [this.receiving, this.port] = [port1, port2];
    port1.on('message', (message: BodyMessage) => this.receive(message));
  }

  /**
   * What is known once all records are known to be valid. Throws ApiError, which says what is wrong, when
   * any of them is not, and what `fail` was called with.
   */
  requireHead(): Promise<PreparedHead> {
    return this.until(() => this.head);
  }

  /** The batches as they come. Throws what `fail` is called with. */
  async *read(): AsyncGenerator<PreparedBatch, void> {
    for (let next = 0; ; next += 1) {
      const batch = await this.until(() => this.batches[next] ?? (this.rest && 'end'));
      if (batch === 'end') return;
      yield batch;
    }
  }

  /** What is known after the last batch. */
  get end(): PreparedRest {
    if (this.rest) return this.rest;
    throw new Error('The batches were not read to their end.');
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
