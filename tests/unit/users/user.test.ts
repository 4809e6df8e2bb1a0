import { expect, it } from 'vitest';
import { translatorFor } from '@/lib/platform/i18n/translator';
import { describeUserList, parseUserSearch } from '@/lib/users/user-list';
import {
  describeRoles,
  isInvitationOpen,
  openLinkRequest,
  userStateOf,
  type User,
} from '@/lib/users/user';

const english = translatorFor('en');
const japanese = translatorFor('ja');
const END = new Date('2026-11-28T14:05:00Z');
const user: User = {
  id: 'x',
  name: 'Ada',
  email: 'ada@tailspin.example',
  roles: [],
  hasPassword: false,
  identityProvider: 'local',
  disabledAt: null,
  invitationExpiresAt: END,
  linkAskedBy: null,
  linkAskedAt: null,
  letInBy: null,
  secondFactorSince: null,
  createdAt: new Date('2026-11-21T14:05:00Z'),
  version: 1,
};
const justBefore = new Date(END.getTime() - 1);

it('says whether a user can sign in', () => {
  expect(userStateOf(user)).toBe('invited');
  expect(userStateOf({ ...user, hasPassword: true })).toBe('active');
  expect(userStateOf({ ...user, hasPassword: true, disabledAt: END })).toBe('disabled');
});

it('ends a link request after three days, the last instant not included', () => {
  const askedAt = new Date('2026-11-25T14:05:00Z');
  const columns = { linkAskedBy: 'ada', linkAskedAt: askedAt };
  const request = { askedBy: 'ada', askedAt, endsAt: END };
  expect(openLinkRequest(columns, justBefore)).toEqual(request);
  expect(openLinkRequest(columns, END)).toBeNull();
  expect(openLinkRequest(user, askedAt)).toBeNull();
});

it('ends a link at its expiry', () => {
  expect(isInvitationOpen(user, justBefore)).toBe(true);
  expect(isInvitationOpen(user, END)).toBe(false);
});

it('names roles in a fixed order', () => {
  const roles = ['sales_agent', 'global_admin'] as const;
  expect(describeRoles(roles, english)).toBe('Global admin, Sales agent');
  expect(describeRoles(roles, japanese)).toBe('グローバル管理者、セールス エージェント');
  expect(describeRoles([], english)).toBe('None');
});

it('says which users are listed', () => {
  expect(describeUserList({ shown: 1, total: 1, search: '' }, english)).toBe('1 user');
  const found = { shown: 2, total: 2, search: 'ad' };
  expect(describeUserList(found, english)).toBe('2 users with “ad” in the name or email');
  const first = { shown: 100, total: 1200, search: '' };
  expect(describeUserList(first, english)).toBe(
    'The first 100 of 1,200 users. Search to find the others',
  );
  expect(describeUserList(first, japanese)).toBe(
    'ユーザー 1,200 人のうち、最初の 100 人。ほかのユーザーは検索してください',
  );
  expect(describeUserList({ ...first, search: '<b>{x}' }, english)).toContain('“<b>{x}”');
});

it('reads a search from any value', () => {
  expect(parseUserSearch({ q: ' a\0da ' })).toBe('ada');
  expect(parseUserSearch({ q: ['a', 'b'] })).toBe('');
  expect(parseUserSearch({})).toBe('');
});
