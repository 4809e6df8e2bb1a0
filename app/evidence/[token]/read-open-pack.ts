import { cache } from 'react';
import { findOpenPack, type OpenPack } from '@/lib/auth/open-pack';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { now } from '@/lib/platform/time/time';

/** The pack that a link opens now, or null; title and page need the same, which counts once. */
export const readOpenPack = cache(async (token: string): Promise<OpenPack | null> => {
  const { address } = await readSessionOrigin();
  return findOpenPack(token, { at: now(), address });
});
