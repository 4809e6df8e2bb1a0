import { expect, it } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { makeLink } from '@/lib/users/links/make-link';

it('makes links to this site that expire after seven days', () => {
  applySettings({ NEXTAUTH_URL: 'https://log.example' });
  const ids = {
    partnerId: '51b5c0de-0000-4000-8000-000000000001',
    userId: '51b5c0de-0000-4000-8000-000000000002',
  };
  const { url, stored } = makeLink(ids, new Date('2026-11-21T14:05:00Z'));
  expect(url).toMatch(/^https:\/\/log\.example\/invitation\/[\w-]{86}$/);
  expect(stored.expiresAt).toEqual(new Date('2026-11-28T14:05:00Z'));
});
