import { findJsonPlace } from '@/lib/api/intake/json-place';
import { linesOf } from '@/lib/api/intake/lines';
import {
  readAuditRecords,
  type AuditRecord,
  type MisdatedRecord,
} from '@/lib/activity/intake/parse/audit-record';
import { Failure } from '@/lib/platform/errors/failure';
import { formatCount } from '@/lib/platform/text/numbers';
import { now } from '@/lib/platform/time/time';

/** Of one answer: some 4 kB of memory each are needed to store them. */
export const MOST_RECORDS = 500_000;

const MOST_TOLD = 5;

/**
 * The records of an answer, those of no possible time by themselves, how many there are in all, and
 * whether it is one page of several: `links.next` leads on.
 */
export type AuditAnswer = {
  records: AuditRecord[];
  misdated: MisdatedRecord[];
  count: number;
  hasNextPage: boolean;
};

type Items = { items: unknown[]; hasNextPage: boolean };

/**
 * Reads an answer of Partner Center's `GET /v1/auditrecords`, given as text; or its records alone,
 * as a list of JSON or one a line (NDJSON, as the log is exported). `totalCount` counts one page
 * alone, so it is not looked at. Throws Failure, naming record and field, when it is none of these
 * or any of its records is wrong; by `instant`, the present, it is told which are of no possible time.
 */
export function parseAuditAnswer(marked: string, instant: Date = now()): AuditAnswer {
  // The API begins its answers with a byte-order mark, and what saves them may write its own before.
  const { items, hasNextPage } = itemsOf(marked.replace(/^\ufeff/, ''));
  if (items.length > MOST_RECORDS) {
    const [has, most] = [formatCount(items.length, 'en'), formatCount(MOST_RECORDS, 'en')];
    throw new Failure(`It has ${has} records; at most ${most} can be imported at once.`);
  }
  const { records, misdated, problems } = readAuditRecords(items, { instant, asTold: true });
  if (problems.length === 0) return { records, misdated, count: items.length, hasNextPage };
  const told = problems.slice(0, MOST_TOLD).map(({ index, field, message }) => {
    const place = `Record ${index + 1} of ${items.length}`;
    return field === '' ? `${place} ${message}.` : `${place}: the field ${field} ${message}.`;
  });
  const more = problems.length - told.length;
  throw new Failure([...told, ...(more > 0 ? [`And ${more} more problems.`] : [])].join('\n'));
}

function itemsOf(text: string): Items {
  const answer = parseJson(text);
  if (answer instanceof SyntaxError)
    return { items: itemsOfLines(text, answer), hasNextPage: false };
  if (Array.isArray(answer)) return { items: answer, hasNextPage: false };
  const items = valueIn(answer, 'items');
  if (Array.isArray(items)) {
    return { items, hasNextPage: Boolean(valueIn(valueIn(answer, 'links'), 'next')) };
  }
  // One line of NDJSON is a text of JSON, too.
  if (valueIn(answer, 'operationDate') !== undefined)
    return { items: [answer], hasNextPage: false };
  throw new Failure('This is no audit-record answer of Partner Center: it has no list "items".');
}

// Where the first line is no object of its own, the text was meant as one of JSON.
function itemsOfLines(text: string, error: SyntaxError): unknown[] {
  const [first] = linesOf(text);
  if (!first || !isObject(parseJson(first.line))) throw notJson(findJsonPlace(text, error));
  const items: unknown[] = [];
  for (const { line, number } of linesOf(text)) {
    const item = parseJson(line);
    if (item instanceof SyntaxError) {
      const place = findJsonPlace(line, item);
      throw notJson(place && { line: number, column: place.column });
    }
    items.push(item);
  }
  return items;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !(value instanceof SyntaxError);
}

function valueIn(value: unknown, name: string): unknown {
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

function notJson(place: { line: number; column: number } | null): Failure {
  const where = place ? ` at line ${place.line}, column ${place.column}` : '';
  return new Failure(`This is not JSON${where}.`);
}
