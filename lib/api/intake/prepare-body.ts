import type { MessagePort } from 'node:worker_threads';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { findOwnNameProblems } from '@/lib/activity/own/own-name-problems';
import { asPartnerRecords } from '@/lib/activity/intake/parse/partner-records';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import {
  headOf,
  prepareBatches,
  type PreparedHead,
  type PreparedRest,
} from '@/lib/activity/intake/prepare/prepare-records';
import {
  GROWING_BATCHES,
  LARGE_BATCHES,
  type PreparedBatch,
} from '@/lib/activity/intake/batch/prepared-batch';
import { requireItems } from './body-items';
import { requireText } from './body-text';
import type { BodyType } from './body-type';
import type { ProblemDetails } from '@/lib/api/problem-response';
import type { ProblemName } from '@/lib/api/problems';
import { ApiError } from '@/lib/api/api-error';

/** A body of records as received, whose it is, and when it was received. */
export type RecordsBody = { bytes: Uint8Array; type: BodyType; partnerId: string; instant: Date };

/** Which of how many parts of a body. */
export type BodyPart = { number: number; of: number };

/** A body, the part of it to prepare, and where to send what becomes of that. */
export type BodyTask = RecordsBody & { part: BodyPart; port: MessagePort };

/**
 * What becomes of a part, as plain data that can cross threads: first the head, then the batches, then
 * the rest; or the reason why nothing is stored.
 */
export type BodyMessage =
  | { head: PreparedHead }
  | { batch: PreparedBatch }
  | { rest: PreparedRest }
  | { error: { problem: ProblemName; details: ProblemDetails } };

/** Parses a body and prepares a part of its records for storing. Runs in a worker thread. */
export default function prepareBody({ port, ...task }: BodyTask): void {
  for (const message of messagesOf(task))
    port.postMessage(message, 'batch' in message ? [message.batch.bytes.buffer] : []);
  port.close();
}

/** The same as messages. Pure. */
export function* messagesOf(task: Omit<BodyTask, 'port'>): Generator<BodyMessage, void> {
  try {
    const records = requireRecords(task);
    yield { head: headOf(records) };
    yield* preparedMessages(records, task);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    yield { error: { problem: error.problem, details: error.details } };
  }
}

// The store takes the first batches while the others are being prepared, and comes to the other parts later.
function* preparedMessages(
  records: AuditRecord[],
  { instant, part }: Omit<BodyTask, 'port'>,
): Generator<BodyMessage, void> {
  const sizes = part.number === 0 ? GROWING_BATCHES : LARGE_BATCHES;
  const preparing = prepareBatches(records, { instant, sizes });
  for (;;) {
    const { done, value } = preparing.next();
    if (done) return yield { rest: value };
    yield { batch: value };
  }
}

function requireRecords({
  bytes,
  type,
  partnerId,
  instant,
  part,
}: Omit<BodyTask, 'port'>): AuditRecord[] {
  const items = requireItems(requireText(bytes), type);
  const indexes = indexesOf(items, part);
  const { records, problems } = parseAuditRecords(
    indexes.map((index) => items[index]),
    { instant },
  );
  const found = records ? findOwnNameProblems(records) : problems;
  if (!records || found.length > 0) {
    const errors = found.map((problem) => ({ ...problem, index: indexes[problem.index] ?? -1 }));
    throw new ApiError('wrong-records', { errors });
  }
  return asPartnerRecords(partnerId, records);
}

// The earlier records are the first part, so that all bodies are stored in the same order. Reading the
// times and all of the JSON for each part costs little beside what is done with a record then.
function indexesOf(items: unknown[], { number, of }: BodyPart): number[] {
  const indexes = items.map((_, index) => index);
  if (of === 1) return indexes;
  const times = items.map(timeTextOf);
  const timeOf = (index: number) => times[index] ?? '';
  indexes.sort((one, other) =>
    timeOf(one) < timeOf(other) ? -1 : timeOf(one) > timeOf(other) ? 1 : 0,
  );
  const start = (part: number) => Math.floor((indexes.length * part) / of);
  return indexes.slice(start(number), start(number + 1)).sort((one, other) => one - other);
}

function timeTextOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const time: unknown = Reflect.get(item, 'operationDate');
  return typeof time === 'string' ? time : '';
}
