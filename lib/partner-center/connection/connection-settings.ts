import { findSecretsKey } from '@/lib/platform/env/env';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';
import { getHosts } from '@/lib/partner-center/client/hosts';

/**
 * Throws SettingError when a setting of the connections is wrong, which otherwise only the pages
 * and syncs that read it would tell. They may all be left out.
 */
export function requireConnectionSettings(): void {
  findSecretsKey();
  getHosts('global');
  getHosts('us_government');
  getSyncLookback();
}
