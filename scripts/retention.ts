import { parseArgs } from 'node:util';
import { runRetention } from '@/lib/activity/retention/removal/run-retention';
import { closeDatabase } from '@/lib/platform/database/database';
import { canRewriteActivities, type DatabaseUrls } from '@/lib/platform/database/application-role';
import { withClient } from '@/lib/platform/database/client';
import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { describePending } from '@/lib/platform/database/migrations/migrate';
import { applySettings } from '@/lib/platform/env/env';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { getPartnerId, listPartners, type Partner } from '@/lib/partners/queries';
import { getOsUser } from '@/lib/platform/process/os-user';
import { logLine } from '@/lib/platform/process/progress-log';
import { closeOnExit } from '@/lib/platform/process/shutdown';
import type { CommandContext } from './command-context';

const STOPPING = { name: 'The removal' };
const USAGE = 'npm run retention [-- --apply] [--partner ID-OR-DOMAIN]';

type Options = { apply: boolean; partner?: string | undefined };

/**
 * Says what the partners' retention policies let be removed, and removes it with `--apply`, month by
 * month, while the log is in use. Without it, nothing is changed.
 */
export default async function retention({ args }: CommandContext): Promise<void> {
  const options = readOptions(args);
  const { close, ...urls } = await openCurrentDatabase();
  const stop = new AbortController();
  const working = run(urls, { ...options, isStopped: () => stop.signal.aborted });
  // On a signal, the batch under way ends before the database is closed.
  const stopped = closeOnExit(async () => {
    stop.abort();
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

async function run(
  urls: DatabaseUrls,
  { apply, partner, isStopped }: Options & { isStopped: () => boolean },
): Promise<void> {
  applySettings({ DATABASE_URL: urls.url });
  const pending = await describePending(urls.ownerUrl);
  if (pending !== null) throw new OperationalError(pending);
  // Others would see no partner's records, and say that there is nothing to remove.
  if (!(await canRewriteActivities(urls.ownerUrl)))
    throw new OperationalError(
      'Only the owner of the database can remove records; set DATABASE_OWNER_URL.',
    );
  const partners = await listWanted(partner);
  await withClient(urls.ownerUrl, (client) =>
    runRetention(client, {
      partners,
      isApplied: apply,
      actor: getOsUser(),
      isStopped,
      print: (sentence) => console.log(sentence),
      onProgress: logLine,
    }),
  );
}

async function listWanted(requested: string | undefined): Promise<Partner[]> {
  const partners = await listPartners();
  if (requested === undefined) return partners;
  const id = await getPartnerId(requested);
  return partners.filter((partner) => partner.id === id);
}

function readOptions(args: string[]): Options {
  try {
    const options = {
      apply: { type: 'boolean', default: false },
      partner: { type: 'string' },
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new OperationalError(`${messageOf(error)}. ${USAGE}`);
  }
}
