import { openDatabaseInForce } from '@/lib/platform/database/in-force';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { getPort, getStopGraceMs, useSettings } from '@/lib/platform/env/env';
import { requireConnectionSettings } from '@/lib/partner-center/connection/settings';
import { expectSignal } from '@/lib/platform/process/closing';
import { step, tell } from '@/lib/platform/process/progress';
import { buildIfChanged } from '@/lib/platform/server/build';
import { becomeTheDemo } from '@/lib/platform/server/demo-record';
import { getKeptSecret, useKeptSecretsKey } from '@/lib/platform/server/kept-secret';
import { requireFreePort, serveProduction, untilSignal } from '@/lib/platform/server/serve';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, loadDemo } from '@/prisma/sample/demo';
import type { CommandContext } from './command-context';

/** Serves the product with sample partners, from nothing but this folder. */
export default async function demo({ stopTranslating }: CommandContext): Promise<void> {
  expectSignal();
  const port = getPort();
  getStopGraceMs();
  requireConnectionSettings();
  const site = `http://localhost:${port}`;
  await becomeTheDemo(site);
  await requireFreePort({ port, reach: 'loopback' });
  const database = await step('Starting the database …', openDatabaseInForce);
  useSettings({
    DATABASE_URL: database.url,
    NEXTAUTH_URL: site,
    NEXTAUTH_SECRET: getKeptSecret(),
  });
  useKeptSecretsKey();
  await prepareDatabase(database, tell);
  await step('Loading the sample partners …', () =>
    loadDemo({ url: database.ownerUrl, onProgress: tell }),
  );
  await buildIfChanged();
  await stopTranslating();
  await serveProduction({ port, reach: 'loopback' });
  console.log(`\n  ${site}\n\n${accountTable()}\n  Password of all: ${DEMO_PASSWORD}\n`);
  await Promise.race([untilSignal(), database.keep(tell)]);
}

function accountTable(): string {
  const width = Math.max(...DEMO_ACCOUNTS.map(({ email }) => email.length));
  return DEMO_ACCOUNTS.map(
    ({ email, role, partner }) => `  ${email.padEnd(width)}  ${role}, ${partner}\n`,
  ).join('');
}
