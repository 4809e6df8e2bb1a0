import { expect, it } from 'vitest';
import { describeOperation } from '@/lib/activity/describe/describe-activity';
import { changeMarker } from '@/lib/activity/search/change-marker';
import { searchTextOf, type SearchedActivity } from '@/lib/activity/search/search-text';
import { searchedTerms, type SearchedTerm } from '@/lib/activity/search/searched-terms';
import { findTranslatedMatches } from '@/lib/activity/search/translated-matches';
import { summariseForRow } from '@/lib/activity/summary/summarise-for-row';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { DEMO_PARTNERS, generateDemoPartner } from '@/prisma/sample/demo-partners';
import { startOfDay } from '@/prisma/sample/timeline/instant';

const today = startOfDay('2026-11-21');
// Every seventh is enough to have all kinds of lines.
const records = DEMO_PARTNERS.flatMap((partner) => [
  ...generateDemoPartner(partner, { today, firstOrdinal: 0 }).activities,
])
  .filter((_record, index) => index % 7 === 0)
  .map((record): SearchedActivity => ({ ...record, otherFields: null }));

/** Whether a term finds a record, as `searchCondition` does in SQL. */
function finds(searched: SearchedTerm, record: SearchedActivity, text: string): boolean {
  const { text: term, role } = searched;
  if (role === 'numbers') {
    const values = text.split('\u001f').map((value) => value.replace(/\.\d*$/, ''));
    return (
      text.includes(term) || [searched.from, searched.to].every((part) => values.includes(part))
    );
  }
  const { changes, operationTypes, statuses } = findTranslatedMatches(term);
  return (
    text.includes(term) ||
    (role === 'label' && text.startsWith(changeMarker(null))) ||
    operationTypes.includes(record.operationType) ||
    statuses.includes(record.status.toLowerCase()) ||
    changes.some(({ code }) => text.startsWith(changeMarker(code)))
  );
}

it.each(LOCALES)(
  'a line of the demo finds its record when it is pasted, in the language %s',
  (locale) => {
    const t = translatorFor(locale);
    const lost = records.flatMap((record) => {
      const action = describeOperation(record.operationType, t);
      const { lead, summary, wholeSummary } = summariseForRow(record, { action, t });
      const text = searchTextOf(record);
      const lines = [lead ? `${lead}${summary ?? ''}` : `${action} ${summary ?? ''}`, wholeSummary];
      return lines.filter(
        (line) => line && !searchedTerms(line).every((term) => finds(term, record, text)),
      );
    });
    expect(lost).toEqual([]);
  },
);

it.each<[string, string[]]>([
  ['Asked for 26 → 31 seats · Northwind E3', ['26 → 31 numbers', 'northwind', 'e3']],
  ['Tried: Password reset for anna@…', ['password', 'reset', 'anna@']],
  ['Not done: Not found.', ['not', 'found']],
  ['E3 × 10, + 1 more', ['e3', '10']],
  ['lee@…(Lee Cline)', ['lee@', 'lee', 'cline']],
  ['− SKU 05417571… for debra@x.example', ['05417571', 'debra@x.example']],
  ['Auto-renew yes → none · Mail', ['auto-renew label', 'yes label', 'mail']],
  ['Street 110 Park → 232 Mill', ['street', '110', 'park', '→ label', '232', 'mill']],
  ['Amount 4312.55', ['amount label', '4312.55']],
  ['seats 26', ['seats', '26']],
  ['seats adatum', ['seats', 'adatum']],
  ['amount adatum', ['amount', 'adatum']],
  ['error adatum', ['error', 'adatum']],
  ['"asked for seats"', ['asked for seats']],
  ['→', ['→']],
  ['+', ['+']],
])('searches %j by %j', (q, expected) => {
  expect(searchedTerms(q).map(({ text, role }) => [text, role].filter(Boolean).join(' '))).toEqual(
    expected,
  );
});
