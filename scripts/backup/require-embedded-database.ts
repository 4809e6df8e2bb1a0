import { findDatabaseUrl } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';

/** Throws Failure where the database in force is not the embedded one, saying what does for that. */
export function requireEmbeddedDatabase(command: 'backup' | 'restore'): void {
  if (findDatabaseUrl() === null) return;
  const own = command === 'backup' ? 'pg_dump' : 'pg_restore';
  throw new OperationalError(
    `npm run ${command} is for the embedded database, and DATABASE_URL names another; use that PostgreSQL's own ${own}, as docs/backup.md says.`,
  );
}
