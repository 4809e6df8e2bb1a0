import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '@/lib/platform/database/database';
import { applySettings } from '@/lib/platform/env/env';
import { closeOwner } from './as-owner';
import { copyDatabase, type DatabaseCopy } from './database-copy';

/** Sets up an empty, migrated database for the tests of a file. */
export function useDatabase(): void {
  let copy: DatabaseCopy | null = null;
  beforeAll(async () => {
    copy = await copyDatabase(inject('template'), 'test');
    applySettings({ DATABASE_URL: copy.url, DATABASE_OWNER_URL: copy.ownerUrl });
  });
  afterAll(async () => {
    await closeDatabase();
    await closeOwner();
    await copy?.drop();
  });
}
