import type { MessagePort } from 'node:worker_threads';
import type { PreparedBatch } from '@/lib/activity/intake/batch/prepared-batch';
import type {
  PreparedHead,
  PreparedRecords,
  PreparedRest,
} from '@/lib/activity/intake/prepare/prepare-records';
import { latestOf } from '@/lib/activity/intake/prepare/seen-customers';
import { ApiError } from '@/lib/api/api-error';
import type { ProblemError } from '@/lib/api/problem-response';
import { ReceivedPart } from './received-part';

/**
 * The records of a body as threads send them, each a part. Storing begins with the first batch, and can
 * begin again from there when the transaction has to.
 */
export class ReceivedRecords {
  private readonly parts: ReceivedPart[];

  /** `count`: how many threads share the body. */
  constructor(count: number) {
    this.parts = Array.from({ length: count }, () => new ReceivedPart());
  }

  /** Where the threads send their parts. */
  get ports(): MessagePort[] {
    return this.parts.map(({ port }) => port);
  }

  /**
   * The records, once all are known to be valid. Throws ApiError, which says what is wrong, when any of
   * them is not, and what `fail` was called with.
   */
  async require(): Promise<PreparedRecords> {
    const heads = await Promise.allSettled(this.parts.map((part) => part.requireHead()));
    const failures = heads.flatMap((head) =>
      head.status === 'rejected' ? [head.reason as unknown] : [],
    );
    if (failures.length > 0) throw joinFailures(failures);
    return {
      ...joinHeads(heads.flatMap((head) => (head.status === 'fulfilled' ? [head.value] : []))),
      batches: { [Symbol.asyncIterator]: () => this.read() },
      rest: () => joinRests(this.parts.map(({ end }) => end)),
    };
  }

  /** Ends the waiting for messages that will not come. */
  fail(error: unknown): void {
    for (const part of this.parts) part.fail(error);
  }

  private async *read(): AsyncGenerator<PreparedBatch, void> {
    for (const part of this.parts) yield* part.read();
  }
}

// Every part names its own wrong records; whatever else is wrong is the same for all.
function joinFailures(failures: unknown[]): unknown {
  const errors: ProblemError[] = [];
  for (const failure of failures) {
    if (!(failure instanceof ApiError) || failure.problem !== 'wrong-records') return failure;
    errors.push(...(failure.details.errors ?? []));
  }
  errors.sort((one, other) => (one.index ?? 0) - (other.index ?? 0));
  return new ApiError('wrong-records', { errors });
}

function joinHeads(heads: PreparedHead[]): PreparedHead {
  const days = heads.flatMap(({ firstDay }) => firstDay ?? []);
  return {
    count: heads.reduce((sum, { count }) => sum + count, 0),
    firstDay: days.sort()[0] ?? null,
    customerIds: [...new Set(heads.flatMap(({ customerIds }) => customerIds))],
  };
}

function joinRests(rests: PreparedRest[]): PreparedRest {
  const conflicting = rests.flatMap(({ conflicting: rows }) => JSON.parse(rows) as unknown[]);
  return {
    customers: latestOf(rests.flatMap(({ customers }) => customers)),
    users: [...new Set(rests.flatMap(({ users }) => users))],
    // They were made storable before.
    conflicting: JSON.stringify(conflicting),
  };
}
