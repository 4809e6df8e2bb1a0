import { fieldOf, scalarOf } from '@/lib/platform/json/parse-json';

/** Why an activity failed, as its record says; empty where it says nothing. */
export type FailureReason = { message: string; code: string };

/** A record's old and new value, parsed. */
type Values = { before: unknown; after: unknown };

/**
 * The error that a failed activity has in place of its new value, as APIs write it: a code with a
 * description, alone or in a field `error`. Null for a resource, which has other fields too or has
 * them already in its old value. Never throws.
 */
export function errorInPlace({ before, after }: Values): FailureReason | null {
  if (!isObject(after)) return null;
  const names = Object.keys(after);
  if (!names.every((name) => OF_ERROR.test(name))) return null;
  if (names.some((name) => fieldOf(before, name) !== undefined && !BESIDE.test(name))) return null;
  return reasonIn(after);
}

/** The message and the code of an error; null where it has none. */
export function reasonIn(error: unknown): FailureReason | null {
  const inner = [fieldOf(error, 'Error'), fieldOf(error, 'error')].find(isObject);
  const [message, code] = [MESSAGE_NAMES, CODE_NAMES].map(
    (names) => names.map((name) => scalarOf(inner ?? error, name)).find(Boolean) ?? '',
  );
  // A code alone may be that of a product.
  return message || (inner && code) ? { message: message ?? '', code: code ?? '' } : null;
}

const MESSAGE_NAMES = [
  ...['Description', 'description', 'Message', 'message', 'error_description'],
  ...['Error', 'error', 'Detail', 'detail', 'Title', 'title'],
];
const CODE_NAMES = ['Code', 'code', 'ErrorCode', 'errorCode'];

const OF_ERROR =
  /^(?:(?:error_?)?(?:code|description|message)|errors?|details?|data|source|target|title|type|instance|inner_?(?:error|exception)|(?:correlation|request|activity|trace)_?id|time_?stamp|status(?:_?code)?|severity|is_?(?:retryable|transient)|parameters|links|attributes)$/i;

// Written by the source beside every value.
const BESIDE = /^(?:links|attributes)$/i;

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
