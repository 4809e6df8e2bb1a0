import { findDatabaseUrl } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';

/** Throws OperationalError unless the embedded database is in use; names the alternative. */
export function requireEmbeddedDatabase(command: 'backup' | 'restore'): void {
  if (findDatabaseUrl() === null) return;
  const alternative = command === 'backup' ? 'pg_dump' : 'pg_restore';
  throw new OperationalError(
    `npm run ${command} is for the embedded database, and DATABASE_URL names another; use PostgreSQL's ${alternative}, as docs/backup.md says.`,
  );
}
