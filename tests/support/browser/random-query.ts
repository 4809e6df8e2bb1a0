import fc from 'fast-check';
import { ADATUM, LAMNA_CUSTOMER, NO_CUSTOMER_ID } from '@/tests/support/world/customers';

const NAMES = [
  ...['from', 'to', 'tz', 'customer', 'action', 'user', 'status', 'resource', 'q'],
  ...['after', 'before', 'format'],
];

const SENSIBLE = [
  ...['2026-03-01', '2026-03-31', '2024-02-29', '1000-01-01', '9998-12-31', 'UTC', 'Asia/Tokyo'],
  ...[ADATUM.id, LAMNA_CUSTOMER.id, NO_CUSTOMER_ID, 'create_order', 'update_subscription'],
  ...['admin-agent@lamna.example', 'sales@tailspin.example', 'succeeded', 'order', 'exchange'],
];

const JUNK = [
  ...['', ' ', '0', '-1', 'null', 'undefined', 'NaN', '[]', '{}', '%', '_', '\\', "'", "' OR 1=1--"],
  ...['2026-02-30', '0000-00-00', '9999-12-31', '+010000-01-01', '2026-03-01T00:00', '٢٠٢٦-٠٣-٠١'],
  ...['utc', 'Etc/GMT+25', '+05:45', '../../etc', 'Mars/Olympus', 'Europe/Berlin\0', 'constructor'],
  ...['\0', 'a\0b', '\ud800', '\udfff\ud800', '🦉', '<script>', '=1+1', '$1', '${x}', '%00', '__proto__'],
  ...['x'.repeat(401), 'é'.repeat(1000), '9'.repeat(40), Buffer.from('junk').toString('base64url')],
];

const ODD_NAMES = ['__proto__', 'constructor', 'toString', 'From', 'from[]', 'from.x', '', 'a\0', 'page'];

// Bytes that are no UTF-8, half an escape, and separators where none belong.
const RAW = ['%E0%A4%A', '%', '%ZZ', '&&&', '==', 'from', 'q=%FF%FE', 'tz=%C3%28', '#', '?from=x', ';'];

/**
 * Query strings as nobody should send them, among some that anybody might; `cursors` are places in
 * a log that its pages really gave.
 */
export function randomQuery(cursors: string[]): fc.Arbitrary<string> {
  const damaged = fc.constantFrom(...cursors).map((cursor) => `${cursor.slice(0, -3)}AAA`);
  const value = fc.oneof(
    { arbitrary: fc.constantFrom(...SENSIBLE), weight: 4 },
    { arbitrary: fc.constantFrom(...cursors), weight: 1 },
    { arbitrary: fc.constantFrom(...JUNK), weight: 2 },
    { arbitrary: damaged, weight: 1 },
    { arbitrary: fc.date({ noInvalidDate: true }).map(dayOf), weight: 1 },
    { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 1 },
  );
  const fitting = fc.oneof(
    fc.tuple(fc.constantFrom('after', 'before'), fc.constantFrom(...cursors)),
    fc.tuple(fc.constantFrom('from', 'to'), fc.date({ noInvalidDate: true }).map(dayOf)),
    fc.tuple(fc.constant('customer'), fc.constantFrom(LAMNA_CUSTOMER.id, ADATUM.id)),
  );
  const name = fc.oneof(
    { arbitrary: fc.constantFrom(...NAMES), weight: 8 },
    { arbitrary: fc.constantFrom(...ODD_NAMES), weight: 1 },
  );
  const pair = fc.oneof(fitting, fc.tuple(name, value)).map(encode);
  const part = fc.oneof(
    { arbitrary: pair, weight: 9 },
    { arbitrary: fc.constantFrom(...RAW), weight: 1 },
  );
  return (
    fc
      .array(part, { maxLength: 6 })
      .map((parts) => parts.join('&'))
      // Node answers 431 to what is longer, before the product sees it.
      .filter((query) => query.length < 12_000)
  );
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

// Half a surrogate pair has no bytes; it goes out as the replacement character.
function encode([name, value]: [string, string]): string {
  return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
}
