import { findSecretsKey } from '@/lib/platform/env/env';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';
import { getHosts } from '@/lib/partner-center/client/hosts';

/**
 * Throws SettingError when a setting for connections is invalid, so that the server reports it at
 * the start rather than on the first page or sync that reads it. All of these settings are
 * optional.
 */
export function requireConnectionSettings(): void {
  findSecretsKey();
  getHosts('global');
  getHosts('us_government');
  getSyncLookback();
}
