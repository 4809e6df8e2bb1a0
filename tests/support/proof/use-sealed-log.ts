import { afterEach, beforeAll } from 'vitest';
import { findDatabaseOwnerUrl } from '@/lib/platform/env/env';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { beginSealedLog, continueSealedLog, makeSealedLog, type SealedLog } from './sealed-log';
import { keepTables, putBack } from './tampering';
import { verifyAt, type Verdict, type VerifyOptions } from './verify';

/** A sealed log in a database of its own, which each test finds as it was made. */
export type TamperedLog = {
  log: SealedLog;
  /** That of another partner. */
  other: SealedLog;
  verify: (options?: VerifyOptions) => Promise<Verdict>;
  /** Runs SQL with the owner's rights, in which `$1` is the log's partner. */
  tamper: (text: string) => Promise<unknown>;
  /** Takes the database back to when only the first seal was made. */
  rollBack: () => Promise<void>;
};

/** Makes the logs before the tests of a file, and puts all back after each of them. */
export function useSealedLog(): TamperedLog {
  useDatabase();
  const made: Partial<Pick<TamperedLog, 'log' | 'other'>> = {};
  beforeAll(async () => {
    const partner = await beginSealedLog();
    await keepTables('early');
    made.other = await makeSealedLog();
    made.log = await continueSealedLog(partner);
    await keepTables();
  });
  afterEach(() => putBack());
  const get = (name: 'log' | 'other') => {
    const log = made[name];
    if (!log) throw new Error('There is no log before the tests begin.');
    return log;
  };
  return {
    get log() {
      return get('log');
    },
    get other() {
      return get('other');
    },
    verify: (options = {}) =>
      verifyAt(findDatabaseOwnerUrl() ?? '', { partner: get('log').partner.id, ...options }),
    tamper: (text) => asOwner(text.replaceAll('$1', `'${get('log').partner.id}'`)),
    rollBack: () => putBack('early'),
  };
}
