import { expect, it } from 'vitest';
import { describeUserList, parseUserSearch } from '@/lib/users/user-list';
import {
  describeInvitation,
  describeRoles,
  isInvitationOpen,
  userStateOf,
  type User,
} from '@/lib/users/user';

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
  expect(userStateOf(user)).toBe('invited');
  expect(userStateOf({ ...user, hasPassword: true })).toBe('active');
  expect(userStateOf({ ...user, hasPassword: true, disabledAt: END })).toBe('disabled');
});

it('says until when somebody who is invited may come, and nothing of others', () => {
  expect(describeInvitation(user, justBefore)).toBe('until 28 Nov 2026, 14:05 UTC');
  expect(describeInvitation(user, END)).toBe('the link works no more');
  expect(describeInvitation({ ...user, hasPassword: true }, justBefore)).toBeNull();
  expect(describeInvitation({ ...user, disabledAt: END }, justBefore)).toBeNull();
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
