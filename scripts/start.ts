import { mayRewriteActivities } from '@/lib/database/application-role';
import { requireUsable } from '@/lib/database/in-force';
import { listPendingMigrations } from '@/lib/database/migrate';
import { getAuthSecret, getDatabaseUrl, getPort, getSiteUrl } from '@/lib/env';
import { usualPace } from '@/lib/downloads/client-pace';
import { Failure } from '@/lib/failure';
import { requireConnectionSettings } from '@/lib/partner-center/settings';
import { tell } from '@/lib/process/progress';
import { isBuilt } from '@/lib/server/build';
import { serveProduction, untilSignal } from '@/lib/server/serve';
import type { CommandContext } from '@/scripts/command-context';

/** Serves the production build, once everything that it needs is there. */
export default async function start({ stopTranslating }: CommandContext): Promise<void> {
  const url = getDatabaseUrl();
  const site = getSiteUrl();
  getAuthSecret();
  const port = getPort();
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
  const pending = await listPendingMigrations({ url });
  if (pending.length === 0) return;
  throw new Failure(
    `The database lacks ${pending.length} of the migrations; run \`npm run db:migrate\` first.`,
  );
}

async function warnUnlessAppendOnly(url: string): Promise<void> {
  if (!(await mayRewriteActivities(url))) return;
  tell(
    'Warning: the role of DATABASE_URL may change and delete activities; give DATABASE_URL a role of its own, DATABASE_OWNER_URL the owner, and run `npm run db:migrate`.',
  );
}
