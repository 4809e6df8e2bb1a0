import { existsSync } from 'node:fs';
import type { DatabaseUrls } from '@/lib/platform/database/application-role';
import { EMBEDDED_FOLDER } from '@/lib/platform/database/embedded/embedded-server';
import { openCurrentDatabase, requireUsable } from '@/lib/platform/database/current-database';
import { describePending } from '@/lib/platform/database/migrations/migrate';
import { checkDatabase } from '@/lib/doctor/check-database';
import { checkLog } from '@/lib/doctor/check-log';
import { checkOutside } from '@/lib/doctor/check-outside';
import { checkProof } from '@/lib/doctor/check-proof';
import { checkReplica } from '@/lib/doctor/check-replica';
import { checkRetention } from '@/lib/doctor/check-retention';
import { listInvalidSettings } from '@/lib/doctor/check-settings';
import { findDatabaseUrl, SettingError } from '@/lib/platform/env/env';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { applyStoredProofKey, STORED_PROOF_KEY } from '@/lib/proof/keys/stored-proof-key';
import { logLine } from '@/lib/platform/process/progress-log';

/**
 * Reports problems of this installation, one sentence a line, and repairs what it can; the exit code
 * is 1 when there was a problem.
 */
export default async function doctor(): Promise<void> {
  // The embedded database's own, if it has been served.
  if (findDatabaseUrl() === null && existsSync(STORED_PROOF_KEY)) applyStoredProofKey();
  const findings = [...listInvalidSettings(), ...(await checkWhatIsSet())];
  for (const sentence of new Set(findings)) console.log(sentence);
  if (findings.length > 0) process.exitCode = 1;
  else console.log('Nothing is wrong.');
}

async function checkWhatIsSet(): Promise<string[]> {
  try {
    if (findDatabaseUrl() === null && !existsSync(EMBEDDED_FOLDER)) {
      logLine('There is no database yet; `npm run demo` makes one, or set DATABASE_URL.');
      return [];
    }
    const { close, ...urls } = await openCurrentDatabase();
    return await checkStored(urls).finally(close);
  } catch (error) {
    if (error instanceof OperationalError) return [error.message];
    throw error;
  }
}

async function checkStored(urls: DatabaseUrls): Promise<string[]> {
  const pending = await describePending(urls.ownerUrl);
  if (pending !== null) return [pending];
  await requireUsable(urls.url);
  const wrong = [
    ...(await checkDatabase(urls)),
    ...(await checkReplica(urls.url)),
    ...(await checkWhenValid(() => checkProof(urls, logLine))),
    ...(await checkWhenValid(() => checkOutside(urls, logLine))),
  ];
  logLine('Comparing the log with its counts and search index …');
  return [...wrong, ...(await checkLog(urls, logLine)), ...(await checkRetention(urls))];
}

// An invalid setting is reported already, and must not keep the rest from being checked.
async function checkWhenValid(check: () => Promise<string[]>): Promise<string[]> {
  try {
    return await check();
  } catch (error) {
    if (error instanceof SettingError) return [];
    throw error;
  }
}
