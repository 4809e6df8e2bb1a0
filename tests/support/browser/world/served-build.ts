import { rmSync } from 'node:fs';
import { useSettings } from '@/lib/platform/env/env';
import { closeAtEnd } from '@/lib/platform/process/closing';
import { findFreePort, startProduct } from '@/tests/support/product-server';

const LOG = '.data/test/served-build.log';

/**
 * Serves the production build on a free port, on the database of the settings, until everything is
 * closed. NEXTAUTH_URL names its address from then on.
 */
export async function serveBuild(): Promise<void> {
  const port = await findFreePort();
  useSettings({
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: crypto.randomUUID(),
    // The zone of the server's machine must not matter.
    TZ: 'Asia/Kathmandu',
  });
  rmSync(LOG, { force: true });
  const starting = startProduct({ port, log: LOG });
  // Noted before it runs: a signal in between must not leave the server behind.
  closeAtEnd(() => starting.then((server) => server.end()));
  await starting;
}
