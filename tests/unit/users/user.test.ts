import { expect, it } from 'vitest';
import { describeUserList, parseUserSearch } from '@/lib/users/user-list';
import { describeRoles, describeUserState, isInvitationOpen, type User } from '@/lib/users/user';

const END = new Date('2026-11-28T14:05:00Z');
const user: User = {
  id: 'x',
  name: 'Ada',
  email: 'ada@tailspin.example',
  roles: [],
  hasPassword: false,
  disabledAt: null,
  invitationExpiresAt: END,
  createdAt: new Date('2026-11-21T14:05:00Z'),
  version: 1,
};
const justBefore = new Date(END.getTime() - 1);

it('says whether a user can sign in', () => {
  expect(describeUserState(user, justBefore)).toBe('Invited until 2026-11-28 14:05 UTC');
  expect(describeUserState(user, END)).toBe('Invited, the link has expired');
  expect(describeUserState({ ...user, hasPassword: true }, justBefore)).toBe('Active');
  expect(describeUserState({ ...user, disabledAt: END }, justBefore)).toBe('Disabled');
});

it('closes a link at the instant that it ends', () => {
  expect(isInvitationOpen(user, justBefore)).toBe(true);
  expect(isInvitationOpen(user, END)).toBe(false);
});

it('names roles in one order', () => {
  expect(describeRoles(['sales_agent', 'global_admin'])).toBe('Global admin, Sales agent');
  expect(describeRoles([])).toBe('None');
});

it('says what of the users is in view', () => {
  expect(describeUserList({ shown: 1, total: 1, search: '' })).toBe('1 user');
  expect(describeUserList({ shown: 2, total: 2, search: 'ad' })).toBe(
    '2 users with “ad” in the name or e-mail',
  );
  expect(describeUserList({ shown: 100, total: 1200, search: '' })).toBe(
    'The first 100 of 1,200 users; search for the others',
  );
});

it('reads a search from anything', () => {
  expect(parseUserSearch({ q: ' a\0da ' })).toBe('ada');
  expect(parseUserSearch({ q: ['a', 'b'] })).toBe('');
  expect(parseUserSearch({})).toBe('');
});
