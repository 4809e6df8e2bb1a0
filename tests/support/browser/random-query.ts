import fc from 'fast-check';
import { ADATUM, LAMNA_CUSTOMER, NO_CUSTOMER_ID } from '@/tests/support/fixtures/customers';

const words = (text: string) => text.split(' ');

const NAMES = words(
  'from to tz hours weekday customer action user kind status resource own q after before format',
);
const ODD_NAMES = ['', 'a\0', ...words('__proto__ constructor toString From from[] from.x page')];

const SENSIBLE = [
  ...[ADATUM.id, LAMNA_CUSTOMER.id, NO_CUSTOMER_ID],
  ...words('2026-03-01 2026-03-31 2024-02-29 1000-01-01 9998-12-31 UTC Asia/Tokyo Europe/Berlin'),
  ...words('on 19-7 07-19 0-24 23-24 Asia/Kathmandu 6 7 partner_user system'),
  ...words('create_order update_subscription succeeded order subscription exchange'),
  ...words('admin-agent@lamna.example sales@tailspin.example'),
];

const JUNK = [
  ...words('2026-02-30 0000-00-00 9999-12-31 +010000-01-01 2026-03-01T00:00 ٢٠٢٦-٠٣-٠١'),
  ...words('utc Etc/GMT+25 +05:45 ../../etc Mars/Olympus constructor __proto__ null undefined NaN'),
  ...words(`0 -1 7- 7-7 24-0 7-25 -1-3 1e1-7 ٧-٩ [] {} % _ \\ ' "' $1 %00 =1+1 <script> 🦉 anVuaw`),
  ...['', ' ', '\0', 'a\0b', 'UTC\0', "' OR 1=1--", '\ud800', '\udfff\ud800'],
  ...['x'.repeat(401), 'é'.repeat(1000), '9'.repeat(40)],
];

// Invalid UTF-8, partial escapes, and misplaced separators.
const RAW = words('%E0%A4%A % %ZZ &&& == from q=%FF%FE tz=%C3%28 ?from=x ;');

/** Random query strings, valid and invalid ones; `cursors` are real cursors of a log's pages. */
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
      // Node responds 431 to longer ones, before the product sees them.
      .filter((query) => query.length < 12_000)
  );
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

// Half a surrogate pair cannot be encoded; it is sent as the replacement character.
function encode([name, value]: [string, string]): string {
  return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`;
}
