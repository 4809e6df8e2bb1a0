import { describe, expect, it } from 'vitest';
import { REACH_PATH } from '@/lib/activity/paths';
import type { UserReach } from '@/lib/activity/reach/list-reach';
import {
  kindOf,
  kindToOpen,
  lastReachPage,
  parseReachView,
  reachPath,
  sortReach,
  type ReachKind,
} from '@/lib/activity/reach/reach-view';
import { filterOf } from '@/tests/support/records/views';

const viewOf = (query: string, defaultKind: ReachKind = 'partnerUsers') =>
  parseReachView(filterOf(query), {
    parameters: Object.fromEntries(new URLSearchParams(query)),
    defaultKind,
  });

describe('a view of user activity', () => {
  it('is of partner users, by activities outside hours, unless the URL says otherwise', () => {
    expect(viewOf('')).toMatchObject({ sort: 'outside', page: 1 });
    expect(kindOf(viewOf('').filter)).toBe('partnerUsers');
    expect(viewOf('').filter.kinds).toEqual(['partner_user']);
    expect(kindOf(filterOf('kind=system&kind=application'))).toBe('applications');
    expect(kindOf(filterOf('kind=system'))).toBeNull();
  });

  it('has a URL without defaults, which leads back to it', () => {
    expect(reachPath(viewOf('kind=partner_user&sort=outside&page=1'))).toBe(REACH_PATH);
    const path = reachPath(viewOf('tz=Asia/Tokyo&kind=system&sort=new&page=3'));
    expect(path).toBe(`${REACH_PATH}?tz=Asia%2FTokyo&kind=system&sort=new&page=3`);
    expect(reachPath(viewOf(path.split('?')[1] ?? ''))).toBe(path);
  });

  it('names its kind where the URL without one shows another', () => {
    const path = reachPath(viewOf('user=ada', 'customerUsers'));
    expect(path).toBe(`${REACH_PATH}?user=ada&kind=customer_user`);
    const partnerUsers = { ...viewOf('', 'customerUsers'), filter: viewOf('').filter };
    expect(reachPath(partnerUsers)).toBe(`${REACH_PATH}?kind=partner_user`);
  });

  it('ignores an order and a page that do not exist', () => {
    for (const query of ['sort=x&page=x', 'sort=&page=0', 'page=-1', 'page=9999999'])
      expect(viewOf(query)).toMatchObject({ sort: 'outside', page: 1 });
  });
});

it('users are sorted by the largest number, then by activities, then by name', () => {
  const reach = (user: string, outsideHours: number, activities: number) =>
    ({ user, outsideHours, activities }) as UserReach;
  const users = [reach('b', 1, 5), reach('c', 2, 3), reach('a', 1, 5), reach('d', 1, 9)];
  const sorted = (sort: 'outside' | 'user') => sortReach(users, sort).map(({ user }) => user);
  expect(sorted('outside')).toEqual(['c', 'd', 'a', 'b']);
  expect(sorted('user')).toEqual(['a', 'b', 'c', 'd']);
});

it.each([
  [[], [], 'partnerUsers'],
  [['partner_user', 'customer_user'], [], 'partnerUsers'],
  [['customer_user'], [], 'customerUsers'],
  [['system', 'application'], [], 'applications'],
  [['system', 'customer_user'], [], 'all'],
  [['customer_user'], ['ada'], 'customerUsers'],
  [['partner_user', 'customer_user'], ['ada', 'ben'], 'all'],
] as const)('a view of the kinds %j, of the users %j, opens %s', (present, users, kind) => {
  expect(kindToOpen([...present], { users: [...users] })).toBe(kind);
});

it('the last page is the first one without users', () => {
  expect([0, 1, 20, 21, 60].map(lastReachPage)).toEqual([1, 1, 1, 2, 3]);
});
