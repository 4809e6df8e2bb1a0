import fc from 'fast-check';
import { expect, it } from 'vitest';
import { activityFilterParameters, activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { formQuery } from '@/lib/activity/filter/form-query';
import { filterOf } from '@/tests/support/records/views';

const DEFAULTS = { from: '2026-10-21', to: '2026-11-21' };

it('leaves out empty fields and the default period', () => {
  const sent: [string, string][] = [
    ['q', ' '],
    ['customer-name', ''],
    ['from', '2026-10-21'],
    ['to', '2026-11-21'],
  ];
  expect(formQuery(sent, DEFAULTS)).toBe('');
  expect(formQuery([...sent, ['status', 'failed']], DEFAULTS)).toBe('?status=failed');
});

it('keeps a period with one day that differs from the default', () => {
  const sent: [string, string][] = [
    ['to', '2026-11-21'],
    ['from', '2026-10-22'],
  ];
  expect(formQuery(sent, DEFAULTS)).toBe('?from=2026-10-22&to=2026-11-21');
});

it('writes the same URL as the product does for the same view', () => {
  const texts = fc.array(fc.stringMatching(/^[a-z_@.:+& 一-龠]*[a-z]$/), { maxLength: 3 });
  const views = fc.record({
    action: texts,
    user: texts,
    status: texts,
    q: texts.map(([one]) => one ?? ''),
    hours: fc.constantFrom('', '19-7', '7-19'),
  });
  fc.assert(
    fc.property(views, fc.boolean(), (fields, isBackwards) => {
      const search = new URLSearchParams({
        tz: 'Asia/Tokyo',
        hours: fields.hours,
        q: fields.q.trim(),
      });
      for (const name of ['action', 'user', 'status'] as const)
        for (const value of fields[name]) search.append(name, value.trim());
      const filter = filterOf(search.toString());
      const parameters = activityFilterParameters(filter);
      const sent = isBackwards ? parameters.toReversed() : parameters;
      expect(formQuery(sent, DEFAULTS)).toBe(activityFilterQuery(filter));
    }),
  );
});
