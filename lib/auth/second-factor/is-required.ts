import { getSettings } from '@/lib/partners/settings/settings';

/** Whether a partner requires a second factor of who signs in with a password. */
export async function isSecondFactorRequired(partnerId: string): Promise<boolean> {
  return (await getSettings({ partnerId })).requireSecondFactor;
}
