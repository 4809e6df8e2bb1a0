import { parseArgs } from 'node:util';
import { describeStoreResult } from '@/lib/activity/intake/store/describe-store-result';
import { grantScope } from '@/lib/auth/scope';
import { closeDatabase } from '@/lib/platform/database/database';
import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { findDatabaseUrl, findSecretsKey, applySettings } from '@/lib/platform/env/env';
import { getSyncLookback } from '@/lib/platform/env/sync-lookback';
import { OperationalError, messageOf, stackOf } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import { getPartnerId } from '@/lib/partners/queries';
import { listConnectedPartners } from '@/lib/partner-center/connection/connection';
import type { SyncProgress } from '@/lib/partner-center/sync/sync-progress';
import { startSyncRun, type SyncResult } from '@/lib/partner-center/sync/sync-run';
import { listSyncDays } from '@/lib/partner-center/sync/sync-plan';
import { describeLate, describePlan } from '@/lib/partner-center/sync/sync-messages';
import { closeOnExit } from '@/lib/platform/process/shutdown';
import { logLine } from '@/lib/platform/process/progress-log';
import { applyStoredSecretsKey } from '@/lib/platform/server/stored-secrets';
import type { CommandContext } from './command-context';

const STOPPING = { name: 'The sync' };
const USAGE = 'npm run sync [-- --partner ID-OR-DOMAIN]';

type Partner = { id: string; domain: string };

/** Syncs the audit records of all partners with a connection, or of one of them. */
export default async function sync({ args }: CommandContext): Promise<void> {
  const requested = readPartner(args);
  requireSecretsKey();
  // Checked here, so that an invalid setting is reported once rather than for each partner.
  getSyncLookback();
  const { close, ...urls } = await openCurrentDatabase();
  const stop = new AbortController();
  const work = async () => {
    applySettings({ DATABASE_URL: urls.url });
    await prepareDatabase(urls, logLine);
    await syncAll(await listWanted(requested), stop.signal);
  };
  const working = work();
  // On a signal, the work stops before the database is closed.
  const stopped = closeOnExit(async () => {
    stop.abort(new OperationalError('The sync was stopped.'));
    await working.catch(() => undefined);
    await closeDatabase();
    await close();
  }, STOPPING);
  try {
    await working;
  } finally {
    await stopped();
  }
}

function readPartner(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { partner: { type: 'string' } } }).values.partner;
  } catch (error) {
    throw new OperationalError(`${messageOf(error)}. ${USAGE}`);
  }
}

function requireSecretsKey(): void {
  // The embedded database uses the key of the demo.
  if (findDatabaseUrl() === null) applyStoredSecretsKey();
  if (findSecretsKey() !== null) return;
  throw new OperationalError(
    'SECRETS_KEY is missing, which encrypts the secrets of the connections; set it to that of the server.',
  );
}

async function listWanted(requested: string | undefined): Promise<Partner[]> {
  const partners = await listConnectedPartners();
  if (requested !== undefined) {
    const id = await getPartnerId(requested);
    return [partners.find((partner) => partner.id === id) ?? { id, domain: requested }];
  }
  if (partners.length > 0) return partners;
  throw new OperationalError(
    'No partner has a connection to Partner Center yet; a global admin sets it up under Account settings.',
  );
}

// A failure of one partner does not affect the others.
async function syncAll(partners: Partner[], signal: AbortSignal): Promise<void> {
  const failed: string[] = [];
  for (const partner of partners) {
    if (signal.aborted) break;
    const problem = await syncPartner(partner, { signal, isOnly: partners.length === 1 });
    if (problem !== null) failed.push(`${partner.domain}: ${problem}`);
  }
  if (failed.length > 0) throw new OperationalError(failed.join('\n'));
}

async function syncPartner(
  partner: Partner,
  { signal, isOnly }: { signal: AbortSignal; isOnly: boolean },
): Promise<string | null> {
  try {
    let daysDone = 0;
    const started = await startSyncRun(grantScope(partner.id), {
      signal,
      onDay: (progress) => {
        daysDone = progress.dayNumber;
        logLine(describeDay(partner, progress));
      },
      onSetAside: (sentence) => logLine(`${partner.domain}: ${sentence}`),
      onRetry: (sentence) => logLine(`${partner.domain}: ${sentence}`),
    });
    if (!started) return 'A sync is already running.';
    logLine(`${partner.domain}: ${describePlan(started.days)}`);
    const result = await started.finish();
    const late = describeLate(result, started.days);
    if (late !== null) logLine(`${partner.domain}: ${late}`);
    const days = listSyncDays(started.days).length;
    if (daysDone < days) return endEarly(result, { daysDone, days, isStopped: signal.aborted });
    console.log(
      isOnly ? describeStoreResult(result) : `${partner.domain}: ${describeStoreResult(result)}`,
    );
    return result.problem;
  } catch (error) {
    if (error instanceof OperationalError) return error.message;
    logLine(stackOf(error));
    return `An unexpected error: ${messageOf(error)}`;
  }
}

function endEarly(
  result: SyncResult,
  { daysDone, days, isStopped }: { daysDone: number; days: number; isStopped: boolean },
): string | null {
  const progressText = `after ${daysDone} of ${days} days: ${describeStoreResult(result)}.`;
  if (!isStopped) return `${result.problem} Gave up ${progressText}`;
  logLine(`Stopped ${progressText} The next sync goes on from there.`);
  return result.problem;
}

function describeDay({ domain }: Partner, progress: SyncProgress): string {
  const { day, dayNumber, totalDays, stored, duplicates } = progress;
  return `${domain}: ${day} (day ${dayNumber} of ${totalDays}), ${formatCount(stored, 'en')} stored so far, ${formatCount(duplicates, 'en')} duplicates.`;
}
