import { findJsonPosition } from '@/lib/platform/json/json-position';
import { linesOf } from '@/lib/platform/text/lines';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import {
  parseEachRecord,
  type MisdatedRecord,
} from '@/lib/activity/intake/parse/parse-audit-records';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { now } from '@/lib/platform/time/time';
import { parseJsonOrError } from '@/lib/platform/json/parse-json';

/** The most records of one file: storing takes about 4 kB of memory for each. */
export const MAX_IMPORT_RECORDS = 500_000;

const MAX_REPORTED = 5;

/**
 * The records of a response, with those of an impossible time separate, how many there are in
 * total, and whether `links.next` names a further page.
 */
export type AuditResponse = {
  records: AuditRecord[];
  misdated: MisdatedRecord[];
  count: number;
  hasNextPage: boolean;
};

type ResponseItems = { items: unknown[]; hasNextPage: boolean };

/**
 * Reads the text of a response of Partner Center's `GET /v1/auditrecords`, or just its records as a
 * JSON array or as NDJSON, which is how the log is exported. `totalCount` counts one page only, so
 * it is ignored. `instant` is the present, which decides which times are impossible. Throws
 * OperationalError, naming record and field, for any other text and for invalid records.
 */
export function readAuditResponse(text: string, instant: Date = now()): AuditResponse {
  // The API starts its responses with a byte-order mark, and a program that saves them may add its
  // own.
  const { items, hasNextPage } = itemsOf(text.replace(/^\ufeff/, ''));
  if (items.length > MAX_IMPORT_RECORDS) {
    const [count, max] = [formatCount(items.length, 'en'), formatCount(MAX_IMPORT_RECORDS, 'en')];
    throw new OperationalError(`It has ${count} records; at most ${max} can be imported at once.`);
  }
  const { records, misdated, problems } = parseEachRecord(items, { instant, isLenient: true });
  if (problems.length === 0) return { records, misdated, count: items.length, hasNextPage };
  const messages = problems.slice(0, MAX_REPORTED).map(({ index, field, message }) => {
    const position = `Record ${index + 1} of ${items.length}`;
    return field === '' ? `${position} ${message}.` : `${position}: the field ${field} ${message}.`;
  });
  const remaining = problems.length - messages.length;
  throw new OperationalError(
    [...messages, ...(remaining > 0 ? [`And ${remaining} more problems.`] : [])].join('\n'),
  );
}

function itemsOf(text: string): ResponseItems {
  const parsed = parseJsonOrError(text);
  if (parsed instanceof SyntaxError)
    return { items: itemsOfLines(text, parsed), hasNextPage: false };
  if (Array.isArray(parsed)) return { items: parsed, hasNextPage: false };
  const items = propertyOf(parsed, 'items');
  if (Array.isArray(items)) {
    return { items, hasNextPage: Boolean(propertyOf(propertyOf(parsed, 'links'), 'next')) };
  }
  // A single line of NDJSON is valid JSON as well.
  if (propertyOf(parsed, 'operationDate') !== undefined)
    return { items: [parsed], hasNextPage: false };
  throw new OperationalError(
    'This is not an audit-record response of Partner Center: it has no list "items".',
  );
}

// When the first line is not an object by itself, the text was meant to be one JSON document.
function itemsOfLines(text: string, error: SyntaxError): unknown[] {
  const [first] = linesOf(text);
  if (!first || !isObject(parseJsonOrError(first.line)))
    throw notJson(findJsonPosition(text, error));
  const items: unknown[] = [];
  for (const { line, number } of linesOf(text)) {
    const item = parseJsonOrError(line);
    if (item instanceof SyntaxError) {
      const position = findJsonPosition(line, item);
      throw notJson(position && { line: number, column: position.column });
    }
    items.push(item);
  }
  return items;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof SyntaxError);
}

function propertyOf(value: unknown, name: string): unknown {
  return isObject(value) ? Reflect.get(value, name) : undefined;
}

function notJson(position: { line: number; column: number } | null): OperationalError {
  const where = position ? ` at line ${position.line}, column ${position.column}` : '';
  return new OperationalError(`This is not JSON${where}.`);
}
