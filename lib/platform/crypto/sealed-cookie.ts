import { cookies } from 'next/headers';
import { openText, sealText } from './sealed-text';
import { getSiteUrl } from '@/lib/platform/env/env';
import { now } from '@/lib/platform/time/time';

/** A cookie that only this server can read and write, and how long it is valid. */
export type SealedCookie = { name: string; seconds: number };

type Content = { values: Record<string, string>; until: number };

/** Lets the browser keep values. For server actions and routes. */
export async function keepSealed(
  cookie: SealedCookie,
  values: Record<string, string>,
): Promise<void> {
  const content: Content = { values, until: now().getTime() + cookie.seconds * 1000 };
  const sealed = sealText(contextOf(cookie), JSON.stringify(content));
  const { name, options } = attributesOf(cookie);
  (await cookies()).set(name, sealed, { ...options, maxAge: cookie.seconds });
}

/** What the request's browser keeps, as it was given; null without it or after its time. */
export async function findSealed(cookie: SealedCookie): Promise<Record<string, string> | null> {
  const sealed = (await cookies()).get(attributesOf(cookie).name)?.value ?? '';
  const text = openText(contextOf(cookie), sealed);
  if (text === null) return null;
  const { values, until }: Content = JSON.parse(text);
  return now().getTime() < until ? values : null;
}

/** Clears the cookie. For server actions and routes. */
export async function clearSealed(cookie: SealedCookie): Promise<void> {
  const { name, options } = attributesOf(cookie);
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}

function contextOf({ name }: SealedCookie) {
  return { purpose: 'cookie', owner: name };
}

function attributesOf(cookie: SealedCookie) {
  const secure = getSiteUrl().protocol === 'https:';
  const name = `activity-log.${cookie.name}`;
  return {
    name: secure ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure } as const,
  };
}
