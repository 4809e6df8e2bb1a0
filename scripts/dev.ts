import { createRequire } from 'node:module';
import { startTextMover } from '@/lib/activity/search/text-mover';
import { startTakingIn } from '@/lib/activity/set-aside/start-taking-in';
import { closeDatabase } from '@/lib/platform/database/database';
import { openDatabaseInForce } from '@/lib/platform/database/in-force';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { getPort, useSettings } from '@/lib/platform/env/env';
import { Failure } from '@/lib/platform/errors/failure';
import { requireConnectionSettings } from '@/lib/partner-center/connection/settings';
import { runNode } from '@/lib/platform/process/child';
import { closeAtEnd, expectSignal } from '@/lib/platform/process/closing';
import { step, tell } from '@/lib/platform/process/progress';
import { getKeptSecret, useKeptSecretsKey } from '@/lib/platform/server/kept-secret';
import { requireFreePort } from '@/lib/platform/server/serve';
import { loadDemo } from '@/prisma/sample/demo';

/** The development server of Next.js on the demo's database. */
export default async function dev(): Promise<void> {
  expectSignal();
  const port = getPort();
  requireConnectionSettings();
  await requireFreePort({ port, reach: 'loopback' });
  const database = await step('Starting the database …', openDatabaseInForce);
  useSettings({
    DATABASE_URL: database.url,
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: getKeptSecret(),
  });
  useKeptSecretsKey();
  await prepareDatabase(database, tell);
  await loadDemo({ url: database.ownerUrl, onProgress: tell });
  closeAtEnd(closeDatabase, { name: 'The connections to the database' });
  closeAtEnd(startTextMover(), { name: 'The index of the search' });
  closeAtEnd(startTakingIn(), { name: 'What is taken in when its time comes' });
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const args = [next, 'dev', '--hostname', 'localhost', '--port', String(port)];
  const serving = runNode(args, {
    stdio: 'inherit',
    variables: { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
  });
  const code = await Promise.race([serving, database.keep(tell)]);
  if (code !== 0) throw new Failure(`The development server ended with code ${code}.`);
}
