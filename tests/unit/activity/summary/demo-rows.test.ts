import { describe, expect, it } from 'vitest';
import { describeOperation } from '@/lib/activity/describe/describe-activity';
import { summariseForRow } from '@/lib/activity/summary/summarise-for-row';
import { LOCALES } from '@/lib/platform/i18n/locales';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { widthOf } from '@/lib/platform/text/width-of';
import { DEMO_PARTNERS, generateDemoPartner } from '@/prisma/sample/demo-partners';
import { startOfDay } from '@/prisma/sample/timeline/instant';

// So many letters were seen whole in the column of the action at 1280 px; see tests/browser/log/row-summaries.spec.ts.
const SEEN = 60;

const today = startOfDay('2026-11-21');
const records = DEMO_PARTNERS.flatMap((partner) => [
  ...generateDemoPartner(partner, { today, firstOrdinal: 0 }).activities,
]);

describe.each(LOCALES)('the rows of the demo in the language %s', (locale) => {
  const t = translatorFor(locale);
  const rows = records.map((record) => {
    const action = describeOperation(record.operationType, t);
    const { lead, summary } = summariseForRow(record, { action, t });
    return { summary: (lead ?? '') + (summary ?? ''), beside: lead ? '' : `${action} ` };
  });

  it('say what was done in at least 95 of 100', () => {
    const told = rows.filter(({ summary }) => summary !== '');
    expect(told.length / rows.length).toBeGreaterThan(0.95);
  });

  it('are cut at 1280 px in at most 10 of 100', () => {
    const cut = rows.filter(({ summary, beside }) => widthOf(beside + summary) > SEEN);
    expect(cut.length / rows.length).toBeLessThan(0.1);
  });
});
