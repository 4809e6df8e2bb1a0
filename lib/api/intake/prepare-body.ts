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

/** A body of records as it came, whose it is, and when it came. */
export type RecordsBody = { bytes: Uint8Array; type: BodyType; partnerId: string; instant: Date };

/** What is to be stored of a body, or why nothing is; plain data, for another thread. */
export type PreparedBody =
  | { records: PreparedRecords; refusal: null }
  | { records: null; refusal: { problem: ProblemName; more: ProblemDetails } };

/** Reads a body and makes its records ready to be stored. Pure; run in a thread of its own. */
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
    const posing = findOwnNameProblems(records);
    if (posing.length > 0) throw new ApiError('wrong-records', { errors: posing });
    return {
      records: prepareRecords(asPartnerRecords(partnerId, records), instant),
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return { records: null, refusal: { problem: error.problem, more: error.more } };
  }
}
