import { mayRewriteActivities, REWRITING } from '@/lib/platform/database/application-role';
import { requireUsable } from '@/lib/platform/database/in-force';
import { describePending } from '@/lib/platform/database/migrations/migrate';
import { usualPace } from '@/lib/platform/downloads/client-pace';
import {
  getAuthSecret,
  getDatabaseUrl,
  getPort,
  getSiteUrl,
  getStopGraceMs,
} from '@/lib/platform/env/env';
import { Failure } from '@/lib/platform/errors/failure';
import { requireConnectionSettings } from '@/lib/partner-center/connection/settings';
import { tell } from '@/lib/platform/process/progress';
import { isBuilt } from '@/lib/platform/server/build';
import { serveProduction, untilSignal } from '@/lib/platform/server/serve';
import type { CommandContext } from './command-context';

/** Serves the production build, once everything that it needs is there. */
export default async function start({ stopTranslating }: CommandContext): Promise<void> {
  const url = getDatabaseUrl();
  const site = getSiteUrl();
  getAuthSecret();
  const port = getPort();
  getStopGraceMs();
  usualPace();
  requireConnectionSettings();
  if (!isBuilt()) throw new Failure('There is no build to serve yet; run `npm run build` first.');
  await requireUsable(url);
  await requireMigrated(url);
  await warnUnlessAppendOnly(url);
  await stopTranslating();
  await serveProduction({ port, reach: 'everywhere' });
  console.log(`Serving ${site.origin} on port ${port}.`);
  await untilSignal();
}

async function requireMigrated(url: string): Promise<void> {
  const pending = await describePending(url);
  if (pending !== null) throw new Failure(pending);
}

async function warnUnlessAppendOnly(url: string): Promise<void> {
  if (await mayRewriteActivities(url)) tell(`Warning: ${REWRITING}`);
}
