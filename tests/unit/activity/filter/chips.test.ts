import { expect, it } from 'vitest';
import { chipsOf } from '@/lib/activity/filter/chips';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { filterOf } from '@/tests/support/records/views';

const TODAY = '2026-11-21';
const ID = 'c0ffee00-0000-4000-8000-000000000001';

it('there is none for the defaults or the zone', () => {
  expect(chipsOf(filterOf('tz=Asia/Tokyo'), TODAY)).toEqual([]);
});

it('there is one for each value, and it links to the first page without it', () => {
  const query = `from=2026-01-01&to=2026-01-31&hours=19-7&customer=${ID}&status=a&status=b&q=x`;
  const chips = chipsOf(filterOf(query), TODAY);
  const shown = chips.map(({ name, value, without }) => [
    name,
    value,
    activityFilterQuery(without),
  ]);
  const days = 'from=2026-01-01&to=2026-01-31';
  const period = `${days}&hours=19-7`;
  expect(shown).toEqual([
    ['period', null, `?hours=19-7&customer=${ID}&status=a&status=b&q=x`],
    ['hours', null, `?${days}&customer=${ID}&status=a&status=b&q=x`],
    ['customer', ID, `?${period}&status=a&status=b&q=x`],
    ['status', 'a', `?${period}&customer=${ID}&status=b&q=x`],
    ['status', 'b', `?${period}&customer=${ID}&status=a&q=x`],
    ['q', null, `?${period}&customer=${ID}&status=a&status=b`],
  ]);
});
