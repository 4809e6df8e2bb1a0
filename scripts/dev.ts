import { createRequire } from 'node:module';
import { startBackgroundRefresh } from '@/lib/activity/derived/background-refresh';
import { startStoringDueRecords } from '@/lib/activity/set-aside/start-storing-due-records';
import { closeDatabase } from '@/lib/platform/database/database';
import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { getPort, applySettings } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { requireConnectionSettings } from '@/lib/partner-center/connection/connection-settings';
import { runNode } from '@/lib/platform/process/child';
import { closeOnExit, exitCleanlyOnSignal } from '@/lib/platform/process/shutdown';
import { logStep, logLine } from '@/lib/platform/process/progress-log';
import { getStoredAuthSecret, applyStoredSecretsKey } from '@/lib/platform/server/stored-secrets';
import { applyStoredProofKey } from '@/lib/proof/keys/stored-proof-key';
import { startSendingCheckpoints } from '@/lib/proof/outside/start-sending';
import { startSealing } from '@/lib/proof/sealing/start-sealing';
import { requireOutsideSettings } from '@/lib/proof/outside/places';
import { requireFreePort } from '@/lib/platform/server/listen';
import { loadDemo } from '@/prisma/sample/demo';

/** Runs the development server of Next.js on the demo's database. */
export default async function dev(): Promise<void> {
  exitCleanlyOnSignal();
  const port = getPort();
  requireConnectionSettings();
  await requireFreePort({ port, bindAddress: 'loopback' });
  const database = await logStep('Starting the database …', openCurrentDatabase);
  applySettings({
    DATABASE_URL: database.url,
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: getStoredAuthSecret(),
  });
  applyStoredSecretsKey();
  applyStoredProofKey();
  requireOutsideSettings();
  await prepareDatabase(database, logLine);
  await loadDemo({ url: database.ownerUrl, onProgress: logLine });
  closeOnExit(closeDatabase, { name: 'The connections to the database' });
  closeOnExit(startBackgroundRefresh(), { name: 'The search index' });
  closeOnExit(startSealing(), { name: 'The sealer' });
  closeOnExit(startSendingCheckpoints(), { name: 'The sending of checkpoints' });
  closeOnExit(startStoringDueRecords(), { name: 'The intake of records that were set aside' });
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const args = [next, 'dev', '--hostname', 'localhost', '--port', String(port)];
  const serving = runNode(args, {
    stdio: 'inherit',
    variables: { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const code = await Promise.race([serving, database.supervise(logLine)]);
  if (code !== 0) throw new OperationalError(`The development server ended with code ${code}.`);
}
