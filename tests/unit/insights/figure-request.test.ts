import { describe, expect, it } from 'vitest';
import { toQueryParameters } from '@/lib/activity/filter/filter-parameters';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { parseFigureRequest } from '@/lib/insights/figure-request';
import { figureListPath } from '@/lib/insights/paths';

const instant = new Date('2026-04-15T20:00:00Z');

function parse(query: string) {
  return parseFigureRequest(toQueryParameters(new URLSearchParams(query)), {
    instant,
    t: translatorFor('en'),
  });
}

describe('parseFigureRequest', () => {
  it('reads the URLs that figureListPath writes', () => {
    const { request } = parse(
      'from=2026-01-01&to=2026-02-01&tz=Asia/Tokyo&figure=active&product=A:1&sort=-seats&page=3',
    );
    if (!request) throw new Error('It is read.');
    const { period, view, sort, page } = request;
    const path = figureListPath(period, { ...view, sort, page });
    expect(parse(path.split('?')[1] ?? '').request).toEqual(request);
    expect(view).toEqual({ figure: 'active', product: 'A:1' });
    expect(sort).toEqual({ column: 'seats', isDescending: true });
    expect(page).toBe(3);
  });

  it('looks ahead from today in the zone to the end of the thirtieth day', () => {
    const { request } = parse('figure=renewing&tz=Asia/Tokyo');
    expect(request?.period).toMatchObject({
      aheadStart: new Date('2026-04-15T15:00:00Z'),
      aheadEnd: new Date('2026-05-16T15:00:00Z'),
      lastDayAhead: '2026-05-16',
    });
  });

  it.each([
    ['', ['figure']],
    ['figure=profit', ['figure']],
    ['figure=sold&figure=active', ['figure']],
    ['figure=sold&page=0', ['page']],
    ['figure=sold&page=x&from=never', ['from', 'page']],
    [`figure=sold&product=${'x'.repeat(401)}`, ['product']],
    ['figure=sold&product=%00', ['product']],
    ['figure=sold&sort=profit', ['sort']],
    ['figure=sold&sort=seats&sort=-seats', ['sort']],
    ['figure=constructor&tz=Nowhere', ['tz', 'figure']],
  ])('rejects %s and says what is wrong', (query, fields) => {
    const { request, problems } = parse(query);
    expect(request).toBeNull();
    expect(Object.keys(problems ?? {})).toEqual(fields);
  });
});
