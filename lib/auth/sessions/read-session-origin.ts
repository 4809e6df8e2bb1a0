import { headers } from 'next/headers';
import { CLIENT_ADDRESS_HEADER } from '@/lib/platform/http/origin/client-address';
import type { SessionOrigin } from './session';

/** Where the present request comes from. */
export async function readSessionOrigin(): Promise<SessionOrigin> {
  const given = await headers();
  return {
    address: given.get(CLIENT_ADDRESS_HEADER),
    userAgent: given.get('user-agent') ?? '',
  };
}
