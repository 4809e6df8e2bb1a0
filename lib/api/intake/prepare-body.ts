import { parseAuditRecords } from '@/lib/activity/intake/parse/audit-record';
import { namesThisProduct } from '@/lib/activity/own/own-records';
import { ownedRecords } from '@/lib/activity/intake/parse/owned-records';
import { prepareRecords, type PreparedRecords } from '@/lib/activity/intake/store/prepare';
import { requireItems } from './body-items';
import { requireText } from './body-text';
import type { BodyType } from './body-type';
import type { ProblemMore } from '@/lib/api/problem-response';
import type { ProblemName } from '@/lib/api/problems';
import { Refusal } from '@/lib/api/refusal';

/** A body of records as it came, whose it is, and when it came. */
export type Body = { bytes: Uint8Array; type: BodyType; partnerId: string; instant: Date };

/** What is to be stored of a body, or why nothing is; plain data, for another thread. */
export type PreparedBody =
  | { records: PreparedRecords; refusal: null }
  | { records: null; refusal: { problem: ProblemName; more: ProblemMore } };

/** Reads a body and makes its records ready to be stored. Pure; run in a thread of its own. */
export default function prepareBody({ bytes, type, partnerId, instant }: Body): PreparedBody {
  try {
    const items = requireItems(requireText(bytes), type);
    const { records, problems } = parseAuditRecords(items, { instant });
    if (!records) throw new Refusal('wrong-records', { errors: problems });
    const posing = namesThisProduct(records);
    if (posing.length > 0) throw new Refusal('wrong-records', { errors: posing });
    return { records: prepareRecords(ownedRecords(partnerId, records), instant), refusal: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { records: null, refusal: { problem: error.problem, more: error.more } };
  }
}
