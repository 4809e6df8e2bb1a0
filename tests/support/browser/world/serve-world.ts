import { randomBytes } from 'node:crypto';
import { closeDatabase } from '@/lib/platform/database/database';
import { startEmbedded } from '@/lib/platform/database/embedded/embedded';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { useSettings } from '@/lib/platform/env/env';
import { closeAtEnd, closeEverything } from '@/lib/platform/process/closing';
import { dayOf, now, UTC } from '@/lib/platform/time/time';
import { openStandIn } from '@/tests/support/partner-center/stand-in';
import { copyDatabase } from '@/tests/support/database/database-copy';
import { TEST_FOLDER } from '@/tests/support/database/database-server';
import { fillWorld } from '@/tests/support/world/fill-world';
import { serveBuild } from './served-build';

/**
 * Makes the world that the browser tests walk through: a database of their own, filled, and the
 * production build served on it. The workers inherit its settings. Answers how to take it down.
 */
export default async function serveWorld(): Promise<() => Promise<void>> {
  // Who ends the run by force, such as a CI that has waited too long, leaves nothing behind.
  process.once('SIGTERM', () => void closeEverything().finally(() => process.exit(143)));
  try {
    const { url, ownerUrl } = await openDatabase();
    useSettings({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
    await fillWorld();
    await closeDatabase();
    await openPartnerCenter();
    await serveBuild();
  } catch (error) {
    await closeEverything();
    throw error;
  }
  return closeEverything;
}

// What the served build takes for Partner Center and Entra, and a key for the secrets it is told.
async function openPartnerCenter(): Promise<void> {
  const opening = openStandIn(() => dayOf(now(), UTC));
  closeAtEnd(async () => (await opening).close());
  const { settings } = await opening;
  useSettings({ ...settings, SECRETS_KEY: randomBytes(32).toString('base64') });
}

// Each is noted before it is done: a signal in between must not leave anything behind.
async function openDatabase(): Promise<DatabaseUrls> {
  const starting = startEmbedded({ folder: TEST_FOLDER });
  closeAtEnd(async () => (await starting).stop());
  const server = await starting;
  await prepareDatabase(server);
  const copying = copyDatabase(server, 'browser');
  closeAtEnd(async () => (await copying).drop());
  return copying;
}
