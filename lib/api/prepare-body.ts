import { parseAuditRecords } from '@/lib/activity/intake/audit-record';
import { ownedRecords } from '@/lib/activity/intake/owned-records';
import { prepareRecords, type PreparedRecords } from '@/lib/activity/intake/prepare';
import { requireItems } from './body-items';
import { requireText } from './body-text';
import type { BodyType } from './body-type';
import type { ProblemMore } from './problem-response';
import type { ProblemName } from './problems';
import { Refusal } from './refusal';

/** A body of records as it came, and whose it is. */
export type Body = { bytes: Uint8Array; type: BodyType; partnerId: string };

/** What is to be stored of a body, or why nothing is; plain data, for another thread. */
export type PreparedBody =
  | { records: PreparedRecords; refusal: null }
  | { records: null; refusal: { problem: ProblemName; more: ProblemMore } };

/** Reads a body and makes its records ready to be stored. Pure; run in a thread of its own. */
export default function prepareBody({ bytes, type, partnerId }: Body): PreparedBody {
  try {
    const items = requireItems(requireText(bytes), type);
    const { records, problems } = parseAuditRecords(items);
    if (!records) throw new Refusal('wrong-records', { errors: problems });
    return { records: prepareRecords(ownedRecords(partnerId, records)), refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { records: null, refusal: { problem: error.problem, more: error.more } };
  }
}
