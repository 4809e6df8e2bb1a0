import { parseAuditRecords } from '@/lib/activity/intake/parse/parse-audit-records';
import { findOwnNameProblems } from '@/lib/activity/own/own-name-problems';
import { asPartnerRecords } from '@/lib/activity/intake/parse/partner-records';
import {
  prepareRecords,
  type PreparedRecords,
} from '@/lib/activity/intake/prepare/prepare-records';
import { requireItems } from './body-items';
import { requireText } from './body-text';
import type { BodyType } from './body-type';
import type { ProblemDetails } from '@/lib/api/problem-response';
import type { ProblemName } from '@/lib/api/problems';
import { ApiError } from '@/lib/api/api-error';

/** A body of records as received, whose it is, and when it was received. */
export type RecordsBody = { bytes: Uint8Array; type: BodyType; partnerId: string; instant: Date };

/** The records to store, or the reason why none are; plain data that can cross threads. */
export type PreparedBody =
  | { records: PreparedRecords; error: null }
  | { records: null; error: { problem: ProblemName; details: ProblemDetails } };

/** Parses a body and prepares its records for storing. Pure; runs in a worker thread. */
export default function prepareBody({
  bytes,
  type,
  partnerId,
  instant,
}: RecordsBody): PreparedBody {
  try {
    const items = requireItems(requireText(bytes), type);
    const { records, problems } = parseAuditRecords(items, { instant });
    if (!records) throw new ApiError('wrong-records', { errors: problems });
    const ownNameProblems = findOwnNameProblems(records);
    if (ownNameProblems.length > 0)
      throw new ApiError('wrong-records', { errors: ownNameProblems });
    return {
      records: prepareRecords(asPartnerRecords(partnerId, records), instant),
      error: null,
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { records: null, error: { problem: error.problem, details: error.details } };
  }
}
