import { parseAuditRecords, type AuditRecord } from '@/lib/activity/intake/audit-record';
import { requireItems } from './body-items';
import { requireText } from './body-text';
import { requireBodyType } from './body-type';
import { readBody } from './read-body';
import { Refusal } from './refusal';

/** The records that a request sends, all of them right. Throws Refusal that says what is wrong. */
export async function requireRecords(request: Request): Promise<AuditRecord[]> {
  const type = requireBodyType(request.headers);
  const items = requireItems(requireText(await readBody(request)), type);
  const { records, problems } = parseAuditRecords(items);
  if (records) return records;
  throw new Refusal('wrong-records', { errors: problems });
}
