import { getAuthSecret, getDatabaseUrl, getSiteUrl } from '@/lib/env';
import { build } from '@/lib/server/build';

/** Builds for production; asks for the settings now rather than at the first request. */
export default async function buildForProduction(): Promise<void> {
  getDatabaseUrl();
  getSiteUrl();
  getAuthSecret();
  await build();
}
