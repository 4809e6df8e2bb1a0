import { expect, it } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { requireConnectionSettings } from '@/lib/partner-center/connection/connection-settings';

it('rejects invalid settings at once, and accepts missing ones', () => {
  const wrong = {
    SECRETS_KEY: 'short',
    PARTNER_CENTER_ORIGIN: 'ftp://x',
    ENTRA_ORIGIN: 'x',
    ENTRA_US_GOVERNMENT_ORIGIN: 'x',
    SYNC_DAYS: 'three',
    SYNC_DAYS_DAILY: '-1',
    SYNC_DAYS_WEEKLY: '91',
  };
  for (const name of Object.keys(wrong)) applySettings({ [name]: '' });
  expect(requireConnectionSettings).not.toThrow();
  for (const [name, value] of Object.entries(wrong)) {
    applySettings({ [name]: value });
    expect(requireConnectionSettings).toThrow(new RegExp(`^${name} `));
    applySettings({ [name]: '' });
  }
});
