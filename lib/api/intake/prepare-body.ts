import type { MessagePort } from 'node:worker_threads';
import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { findOwnNameProblems } from '@/lib/activity/own/own-name-problems';
import { asPartnerRecords } from '@/lib/activity/intake/parse/partner-records';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import {
  headOf,
  prepareBatches,
  type PreparedBatch,
  type PreparedHead,
  type PreparedRest,
} from '@/lib/activity/intake/prepare/prepare-records';
import { requireItems } from './body-items';
import { requireText } from './body-text';
import type { BodyType } from './body-type';
import type { ProblemDetails } from '@/lib/api/problem-response';
import type { ProblemName } from '@/lib/api/problems';
import { ApiError } from '@/lib/api/api-error';

/** A body of records as received, whose it is, and when it was received. */
export type RecordsBody = { bytes: Uint8Array; type: BodyType; partnerId: string; instant: Date };

/** A body, and where to send what becomes of it. */
export type BodyTask = RecordsBody & { port: MessagePort };

/**
 * What becomes of a body, as plain data that can cross threads: first the head, then the batches, then
 * the rest; or the reason why nothing is stored.
 */
export type BodyMessage =
  | { head: PreparedHead }
  | { batch: PreparedBatch }
  | { rest: PreparedRest }
  | { error: { problem: ProblemName; details: ProblemDetails } };

/** Parses a body and prepares its records for storing. Runs in a worker thread. */
export default function prepareBody({ port, ...body }: BodyTask): void {
  for (const message of messagesOf(body)) port.postMessage(message);
  port.close();
}

/** The same as messages. Pure. */
export function* messagesOf(body: RecordsBody): Generator<BodyMessage, void> {
  try {
    const records = requireRecords(body);
    yield { head: headOf(records) };
    yield* preparedMessages(records, body.instant);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    yield { error: { problem: error.problem, details: error.details } };
  }
}

// The store takes the first batches while the others are being prepared.
function* preparedMessages(records: AuditRecord[], instant: Date): Generator<BodyMessage, void> {
  const preparing = prepareBatches(records, instant);
  for (;;) {
    const { done, value } = preparing.next();
    if (done) return yield { rest: value };
    yield { batch: value };
  }
}

function requireRecords({ bytes, type, partnerId, instant }: RecordsBody): AuditRecord[] {
  const items = requireItems(requireText(bytes), type);
  const { records, problems } = parseAuditRecords(items, { instant });
  if (!records) throw new ApiError('wrong-records', { errors: problems });
  const ownNameProblems = findOwnNameProblems(records);
  if (ownNameProblems.length > 0) throw new ApiError('wrong-records', { errors: ownNameProblems });
  return asPartnerRecords(partnerId, records);
}
