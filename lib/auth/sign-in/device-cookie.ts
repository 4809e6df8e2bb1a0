import { randomBytes } from 'node:crypto';
import { cookies } from 'next/headers';
import { getSiteUrl } from '@/lib/platform/env/env';

const COOKIE_NAME = 'activity-log.device';
const SECONDS = 90 * 24 * 60 * 60;
const DEVICE_PATTERN = /^[\w-]{43}$/;

/** What the request's browser keeps since somebody signed in with it; null for another one. */
export async function findDevice(): Promise<string | null> {
  const value = (await cookies()).get(deviceCookie().name)?.value ?? '';
  return DEVICE_PATTERN.test(value) ? value : null;
}

/**
 * Lets the browser keep `device` or, without one, something new, which nobody can have put there
 * before; returns what it keeps.
 */
export async function keepDevice(device: string | null): Promise<string> {
  const value = device ?? randomBytes(32).toString('base64url');
  const { name, options } = deviceCookie();
  (await cookies()).set(name, value, { ...options, maxAge: SECONDS });
  return value;
}

function deviceCookie() {
  const secure = getSiteUrl().protocol === 'https:';
  return {
    name: secure ? `__Host-${COOKIE_NAME}` : COOKIE_NAME,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}
