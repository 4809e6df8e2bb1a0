import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { getPort, getStopDelayMs, getStopGraceMs, applySettings } from '@/lib/platform/env/env';
import { requireConnectionSettings } from '@/lib/partner-center/connection/connection-settings';
import { exitCleanlyOnSignal } from '@/lib/platform/process/shutdown';
import { logStep, logLine } from '@/lib/platform/process/progress-log';
import { buildIfChanged } from '@/lib/platform/server/build';
import { claimDemoInstance } from '@/lib/platform/server/demo-instance';
import { getStoredAuthSecret, applyStoredSecretsKey } from '@/lib/platform/server/stored-secrets';
import { applyStoredProofKey } from '@/lib/proof/keys/stored-proof-key';
import { requireOutsideSettings } from '@/lib/proof/outside/places';
import { requireFreePort } from '@/lib/platform/server/listen';
import { serveProduction, waitForSignal } from '@/lib/platform/server/serve';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, loadDemo } from '@/prisma/sample/demo';
import type { CommandContext } from './command-context';

/** Serves the product with sample partners, without any setup. */
export default async function demo({ stopTranspiling }: CommandContext): Promise<void> {
  exitCleanlyOnSignal();
  const port = getPort();
  getStopDelayMs();
  getStopGraceMs();
  requireConnectionSettings();
  const site = `http://localhost:${port}`;
  await claimDemoInstance(site);
  await requireFreePort({ port, bindAddress: 'loopback' });
  const database = await logStep('Starting the database …', openCurrentDatabase);
  applySettings({
    DATABASE_URL: database.url,
    NEXTAUTH_URL: site,
    NEXTAUTH_SECRET: getStoredAuthSecret(),
  });
  applyStoredSecretsKey();
  applyStoredProofKey();
  requireOutsideSettings();
  await prepareDatabase(database, logLine);
  await logStep('Loading the sample partners …', () =>
    loadDemo({ url: database.ownerUrl, onProgress: logLine }),
  );
  await buildIfChanged();
  await stopTranspiling();
  await serveProduction({ port, bindAddress: 'loopback' });
  console.log(`\n  ${site}\n\n${accountTable()}\n  Password of all: ${DEMO_PASSWORD}\n`);
  await Promise.race([waitForSignal(), database.supervise(logLine)]);
}

function accountTable(): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  return DEMO_ACCOUNTS.map(
    ({ email, role, partner }) => `  ${email.padEnd(width)}  ${role}, ${partner}\n`,
  ).join('');
}
