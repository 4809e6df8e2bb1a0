import { expect, it } from 'vitest';
import { useSettings } from '@/lib/platform/env/env';
import { requireConnectionSettings } from '@/lib/partner-center/connection/settings';

it('refuses at once what only a page or a sync would read, and nothing that is left out', () => {
  const wrong = {
    SECRETS_KEY: 'short',
    PARTNER_CENTER_ORIGIN: 'ftp://x',
    ENTRA_ORIGIN: 'x',
    ENTRA_US_GOVERNMENT_ORIGIN: 'x',
    SYNC_DAYS: 'three',
    SYNC_DAYS_DAILY: '-1',
    SYNC_DAYS_WEEKLY: '91',
  };
  for (const name of Object.keys(wrong)) useSettings({ [name]: '' });
  expect(requireConnectionSettings).not.toThrow();
  for (const [name, value] of Object.entries(wrong)) {
    useSettings({ [name]: value });
    expect(requireConnectionSettings).toThrow(new RegExp(`^${name} `));
    useSettings({ [name]: '' });
  }
});
