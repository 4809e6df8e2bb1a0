import { Failure } from '@/lib/failure';
import { findJsonPlace } from '@/lib/api/json-place';
import { parseAuditRecords, type AuditRecord } from '@/lib/activity/intake/audit-record';

const MOST_TOLD = 5;

/**
 * The records of an answer of Partner Center's `GET /v1/auditrecords`, given as text. Throws
 * Failure, naming record and field, when it is none or any of its records is wrong.
 */
export function parseAuditAnswer(text: string): AuditRecord[] {
  const answer = parseJson(text);
  const items = typeof answer === 'object' && answer !== null && Reflect.get(answer, 'items');
  if (!Array.isArray(items)) {
    throw new Failure('This is no audit-record answer of Partner Center: it has no list "items".');
  }
  const { records, problems } = parseAuditRecords(items);
  if (records) return records;
  const told = problems.slice(0, MOST_TOLD).map(({ index, field, message }) => {
    const place = `Record ${index + 1} of ${items.length}`;
    return field === '' ? `${place} ${message}.` : `${place}: the field ${field} ${message}.`;
  });
  const more = problems.length - told.length;
  throw new Failure([...told, ...(more > 0 ? [`And ${more} more problems.`] : [])].join('\n'));
}

function parseJson(marked: string): unknown {
  // The API begins its answers with a byte-order mark, and files saved from it keep that.
  const text = marked.replace(/^\ufeff/, '');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const place = findJsonPlace(text, error);
    const where = place ? ` at line ${place.line}, column ${place.column}` : '';
    throw new Failure(`This is not JSON${where}.`);
  }
}
