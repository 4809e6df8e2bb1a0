import { getAuthSecret, getDatabaseUrl, getSiteUrl } from '@/lib/platform/env/env';
import { build } from '@/lib/platform/server/build';

/** Builds for production; checks the settings now rather than at the first request. */
export default async function buildForProduction(): Promise<void> {
  getDatabaseUrl();
  getSiteUrl();
  getAuthSecret();
  await build();
}
