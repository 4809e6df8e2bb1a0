import { findCurrentUrls } from '@/lib/platform/database/current-database';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { CommandContext } from './command-context';

/** Prints the current connection string of the application, or with `--owner` that of the owner. */
export default async function printUrl({ args }: CommandContext): Promise<void> {
  const urls = await findCurrentUrls();
  if (urls === null) {
    throw new OperationalError('The embedded database is not running; `npm run demo` starts it.');
  }
  console.log(args.includes('--owner') ? urls.ownerUrl : urls.url);
}
