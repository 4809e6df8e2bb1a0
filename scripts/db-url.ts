import { findUrlsInForce } from '@/lib/platform/database/in-force';
import { Failure } from '@/lib/platform/errors/failure';
import type { CommandContext } from './command-context';

/** Prints the application's connection string in force, or with `--owner` the owner's. */
export default async function printUrl({ args }: CommandContext): Promise<void> {
  const urls = await findUrlsInForce();
  if (urls === null) {
    throw new Failure('The embedded database is not running; `npm run demo` starts it.');
  }
  console.log(args.includes('--owner') ? urls.ownerUrl : urls.url);
}
