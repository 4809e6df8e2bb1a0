import { canRewriteActivities, REWRITE_WARNING } from '@/lib/platform/database/application-role';
import { requireUsable } from '@/lib/platform/database/current-database';
import { describePending } from '@/lib/platform/database/migrations/migrate';
import { defaultPace } from '@/lib/platform/downloads/client-pace';
import {
  getAuthSecret,
  getDatabaseUrl,
  getPort,
  getSiteUrl,
  getStopDelayMs,
  getStopGraceMs,
} from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { requireConnectionSettings } from '@/lib/partner-center/connection/connection-settings';
import { logLine } from '@/lib/platform/process/progress-log';
import { isBuilt } from '@/lib/platform/server/build';
import { requireCompanySignInSettings } from '@/lib/platform/env/company-sign-in';
import { getSessionLimits } from '@/lib/platform/env/session-limits';
import { findProofKeys } from '@/lib/proof/keys/proof-keys';
import {
  listPlaces,
  NO_KEY_WARNING,
  NO_PLACE_WARNING,
  requireOutsideSettings,
} from '@/lib/proof/outside/places';
import { serveProduction, waitForSignal } from '@/lib/platform/server/serve';
import type { CommandContext } from './command-context';

/** Serves the production build, after checking all that it needs. */
export default async function start({ stopTranspiling }: CommandContext): Promise<void> {
  const url = getDatabaseUrl();
  const site = getSiteUrl();
  getAuthSecret();
  const port = getPort();
  getStopDelayMs();
  getStopGraceMs();
  getSessionLimits();
  defaultPace();
  requireConnectionSettings();
  requireCompanySignInSettings();
  requireOutsideSettings();
  warnOfProof();
  if (!isBuilt())
    throw new OperationalError('There is no build to serve yet; run `npm run build` first.');
  await requireUsable(url);
  await requireMigrated(url);
  await warnUnlessAppendOnly(url);
  await stopTranspiling();
  await serveProduction({ port, bindAddress: 'everywhere' });
  console.log(`Serving ${site.origin} on port ${port}.`);
  await waitForSignal();
}

// What is wrong with the file of the keys ends the start in a sentence, too.
function warnOfProof(): void {
  if (findProofKeys() === null) return logLine(`Warning: ${NO_KEY_WARNING}`);
  if (listPlaces().length === 0) logLine(`Warning: ${NO_PLACE_WARNING}`);
}

async function requireMigrated(url: string): Promise<void> {
  const pending = await describePending(url);
  if (pending !== null) throw new OperationalError(pending);
}

async function warnUnlessAppendOnly(url: string): Promise<void> {
  if (await canRewriteActivities(url)) logLine(`Warning: ${REWRITE_WARNING}`);
}
