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

/** Of one answer: some 4 kB of memory each are needed to store them. */
export const MAX_IMPORT_RECORDS = 500_000;

const MAX_REPORTED = 5;

/**
 * The records of an answer, those of no possible time by themselves, how many there are in all, and
 * whether it is one page of several: `links.next` leads on.
 */
export type AuditResponse = {
  records: AuditRecord[];
  misdated: MisdatedRecord[];
  count: number;
  hasNextPage: boolean;
};

type ResponseItems = { items: unknown[]; hasNextPage: boolean };

/**
 * Reads an answer of Partner Center's `GET /v1/auditrecords`, given as text; or its records alone,
 * as a list of JSON or one a line (NDJSON, as the log is exported). `totalCount` counts one page
 * alone, so it is not looked at. Throws Failure, naming record and field, when it is none of these
 * or any of its records is wrong; by `instant`, the present, it is told which are of no possible time.
 */
export function readAuditResponse(marked: string, instant: Date = now()): AuditResponse {
  // The API begins its answers with a byte-order mark, and what saves them may write its own before.
  const { items, hasNextPage } = itemsOf(marked.replace(/^\ufeff/, ''));
  if (items.length > MAX_IMPORT_RECORDS) {
    const [has, most] = [formatCount(items.length, 'en'), formatCount(MAX_IMPORT_RECORDS, 'en')];
    throw new OperationalError(`It has ${has} records; at most ${most} can be imported at once.`);
  }
  const { records, misdated, problems } = parseEachRecord(items, { instant, isLenient: true });
  if (problems.length === 0) return { records, misdated, count: items.length, hasNextPage };
  const told = problems.slice(0, MAX_REPORTED).map(({ index, field, message }) => {
    const place = `Record ${index + 1} of ${items.length}`;
    return field === '' ? `${place} ${message}.` : `${place}: the field ${field} ${message}.`;
  });
  const more = problems.length - told.length;
  throw new OperationalError(
    [...told, ...(more > 0 ? [`And ${more} more problems.`] : [])].join('\n'),
  );
}

function itemsOf(text: string): ResponseItems {
  const answer = parseJson(text);
  if (answer instanceof SyntaxError)
    return { items: itemsOfLines(text, answer), hasNextPage: false };
  if (Array.isArray(answer)) return { items: answer, hasNextPage: false };
  const items = propertyOf(answer, 'items');
  if (Array.isArray(items)) {
    return { items, hasNextPage: Boolean(propertyOf(propertyOf(answer, 'links'), 'next')) };
  }
  // One line of NDJSON is a text of JSON, too.
  if (propertyOf(answer, 'operationDate') !== undefined)
    return { items: [answer], hasNextPage: false };
  throw new OperationalError(
    'This is no audit-record answer of Partner Center: it has no list "items".',
  );
}

// Where the first line is no object of its own, the text was meant as one of JSON.
function itemsOfLines(text: string, error: SyntaxError): unknown[] {
  const [first] = linesOf(text);
  if (!first || !isObject(parseJson(first.line))) throw notJson(findJsonPosition(text, error));
  const items: unknown[] = [];
  for (const { line, number } of linesOf(text)) {
    const item = parseJson(line);
    if (item instanceof SyntaxError) {
      const place = findJsonPosition(line, item);
      throw notJson(place && { line: number, column: place.column });
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function notJson(place: { line: number; column: number } | null): OperationalError {
  const where = place ? ` at line ${place.line}, column ${place.column}` : '';
  return new OperationalError(`This is not JSON${where}.`);
}
