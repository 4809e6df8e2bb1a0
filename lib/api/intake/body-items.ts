import { formatCount } from '@/lib/platform/text/format-count';
import type { BodyType } from './body-type';
import { findJsonPosition } from '@/lib/platform/json/json-position';
import { MAX_RECORDS_PER_REQUEST } from '@/lib/api/limits';
import { linesOf } from '@/lib/platform/text/lines';
import type { ProblemError } from '@/lib/api/problem-response';
import { ApiError } from '@/lib/api/api-error';
import { parseJsonOrError } from '@/lib/platform/json/parse-json';

/**
 * The items of a body, each a record to be: from a JSON array, from `{ "items": […] }`, or one per
 * line (NDJSON). Throws ApiError for anything else, and for more records than a request may have.
 */
export function requireItems(text: string, type: BodyType): unknown[] {
  const items = type === 'json' ? itemsOfJson(text) : itemsOfLines(text);
  if (items.length > MAX_RECORDS_PER_REQUEST) throw tooManyRecords();
  return items;
}

function itemsOfJson(text: string): unknown[] {
  const body = parseJsonOrError(text);
  if (body instanceof SyntaxError) {
    const position = findJsonPosition(text, body);
    throw unreadableBody(
      `It is not JSON${position ? ` at line ${position.line}, column ${position.column}` : ''}.`,
    );
  }
  if (Array.isArray(body)) return body;
  const isObject = typeof body === 'object' && body !== null && Object.hasOwn(body, 'items');
  const items: unknown = isObject ? Reflect.get(body, 'items') : null;
  if (Array.isArray(items)) return items;
  throw unreadableBody('It must be a list of records, or an object with such a list as `items`.');
}

function itemsOfLines(text: string): unknown[] {
  const items: unknown[] = [];
  const errors: (ProblemError & { index: number })[] = [];
  for (const { line, number } of linesOf(text)) {
    if (items.length === MAX_RECORDS_PER_REQUEST) throw tooManyRecords();
    const item = parseJsonOrError(line);
    if (item instanceof SyntaxError) {
      const column = findJsonPosition(line, item)?.column;
      const position = `line ${number}${column ? `, column ${column}` : ''}`;
      errors.push({ index: items.length, field: '', message: `is not JSON at ${position}` });
    }
    items.push(item);
  }
  const [first] = errors;
  if (!first) return items;
  throw new ApiError('unreadable-body', {
    detail: `Record ${first.index} (counted from 0) ${first.message}.`,
    errors,
  });
}

function unreadableBody(detail: string): ApiError {
  return new ApiError('unreadable-body', { detail });
}

function tooManyRecords(): ApiError {
  const detail = `At most ${formatCount(MAX_RECORDS_PER_REQUEST, 'en')} records can be sent at once.`;
  return new ApiError('too-large', { detail });
}
