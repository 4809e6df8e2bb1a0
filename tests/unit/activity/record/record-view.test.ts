import { describe, expect, it } from 'vitest';
import {
  formatRecordView,
  formatRepeatedView,
  parseRecordView,
} from '@/lib/activity/record/record-view';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import { filterOf } from '@/tests/support/records/views';

const instant = new Date('2026-11-21T12:00:00Z');
const inTokyo = { zone: 'Asia/Tokyo', instant };

describe('the view that a record was opened from', () => {
  it.each([
    ['', ''],
    ['tz=Asia/Tokyo', ''],
    ['tz=Asia/Tokyo&source=api&source=sync&q=a%26b', 'source=api&source=sync&q=a%26b'],
    ['from=2026-03-01&to=2026-03-31&hours=8-20', 'from=2026-03-01&to=2026-03-31&hours=8-20'],
  ])('of the query %j is the parameter %j, without the zone', (query, view) => {
    expect(formatRecordView(filterOf(query))).toBe(view);
  });

  it('is read back in the zone of the page', () => {
    const query = '?from=2026-03-01&to=2026-03-31&tz=Asia%2FTokyo&user=ada&source=api';
    const view = formatRecordView(filterOf(query.slice(1)));
    const { parameter, filter } = parseRecordView(view, inTokyo);
    expect(filter && activityFilterQuery(filter)).toBe(query);
    expect(parameter).toBe(view);
  });

  it.each([undefined, ''])('is not named by %j', (parameter) => {
    expect(parseRecordView(parameter, inTokyo)).toEqual({ parameter: '', filter: null });
  });

  it.each([
    'none',
    'from=yesterday',
    'customer=somebody',
    'from=2026-03-02&to=2026-03-01',
    `q=${'x'.repeat(3000)}`,
    'user=a&'.repeat(300),
  ])('is not known from %.40j', (parameter) => {
    expect(parseRecordView(parameter, inTokyo)).toEqual({ parameter: 'none', filter: null });
  });

  it('is not another one when it is long: whole in one link, and unknown in those of rows', () => {
    const manyUsers = (count: number) =>
      filterOf(Array.from({ length: count }, (_, n) => `user=u${n}@tailspin.example`).join('&'));
    expect(formatRepeatedView(filterOf('status=failed'))).toBe('status=failed');
    expect(formatRepeatedView(manyUsers(30))).toBe('none');
    const view = formatRecordView(manyUsers(30));
    expect(parseRecordView(view, inTokyo).filter?.users).toHaveLength(30);
    const longNames = Array.from({ length: 9 }, (_, n) => `user=${n}${'x'.repeat(399)}`);
    expect(formatRecordView(filterOf(longNames.join('&')))).toBe('none');
  });
});
