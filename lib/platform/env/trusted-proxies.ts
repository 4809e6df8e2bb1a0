import type { BlockList } from 'node:net';
import { parseNetworks } from '@/lib/platform/http/origin/client-address';
import { getList, SettingError } from './env';

/**
 * The reverse proxies whose `X-Forwarded-For` is believed, `TRUSTED_PROXIES`; none when unset. Throws
 * SettingError for anything but addresses and networks.
 */
export function getTrustedProxies(): BlockList {
  try {
    return parseNetworks(getList('TRUSTED_PROXIES'));
  } catch {
    throw new SettingError(
      'TRUSTED_PROXIES must list IP addresses or networks, such as 10.0.0.5, 192.168.0.0/16.',
    );
  }
}
