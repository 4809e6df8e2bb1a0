import { findUrlInForce } from '@/lib/database/in-force';
import { Failure } from '@/lib/failure';

/** Prints the connection string in force, and nothing else. */
export default async function printUrl(): Promise<void> {
  const url = await findUrlInForce();
  if (url === null) {
    throw new Failure('The embedded database is not running; `npm run demo` starts it.');
  }
  console.log(url);
}
