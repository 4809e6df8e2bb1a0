import { parseArgs } from 'node:util';
import type { AuditRecord } from '@/lib/activity/intake/audit-record';
import { describeStored } from '@/lib/activity/intake/describe-stored';
import { ownedRecords } from '@/lib/activity/intake/owned-records';
import { storeActivities, type StoreResult } from '@/lib/activity/intake/store';
import { closeDatabase } from '@/lib/database/database';
import { openDatabaseInForce } from '@/lib/database/in-force';
import { prepareDatabase } from '@/lib/database/prepare';
import { useSettings } from '@/lib/env';
import { Failure, messageOf } from '@/lib/failure';
import { parseAuditAnswer } from '@/lib/partner-center/audit-answer';
import { readAuditFile } from '@/lib/partner-center/audit-file';
import { getPartnerId } from '@/lib/partners/queries';
import { tell } from '@/lib/process/progress';
import type { CommandContext } from '@/scripts/command-context';

const USAGE = 'Name one file: npm run import -- FILE [--partner ID-OR-DOMAIN]';

/** Imports a saved audit-record answer, or what the log exported as NDJSON: all of it or nothing. */
export default async function importFile({ args }: CommandContext): Promise<void> {
  const { file, partner } = readArguments(args);
  const text = await readAuditFile(file);
  const { close, ...urls } = await openDatabaseInForce();
  try {
    useSettings({ DATABASE_URL: urls.url });
    await prepareDatabase(urls, tell);
    // A partner that is not there is told before anything about the records.
    const named = partner === undefined ? null : await getPartnerId(partner);
    const { records, hasNextPage } = parseAuditAnswer(text);
    console.log(describeStored(await store(records, named)));
    if (hasNextPage) tell(describeNextPage(file));
  } finally {
    await closeDatabase();
    await close();
  }
}

function readArguments(args: string[]): { file: string; partner: string | undefined } {
  try {
    const options = { partner: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...others] = positionals;
    if (file && others.length === 0) return { file, partner: values.partner };
  } catch (error) {
    throw new Failure(`${messageOf(error)}. ${USAGE}`);
  }
  throw new Failure(USAGE);
}

async function store(records: AuditRecord[], named: string | null): Promise<StoreResult> {
  // A quiet day's answer names no partner.
  if (records.length === 0) return { stored: 0, duplicates: 0, conflicts: 0 };
  const partnerId = named ?? (await getPartnerId(ownPartnerOf(records)));
  return storeActivities(partnerId, ownedRecords(partnerId, records));
}

function describeNextPage(file: string): string {
  return `${file} holds one page of an answer that has more (its links.next is set): import the pages that follow, too.`;
}

function ownPartnerOf(records: AuditRecord[]): string {
  // A record that names none goes with those beside it.
  const named = new Set(records.map(({ partnerId }) => partnerId).filter((id) => id !== null));
  const [own, ...others] = named;
  if (own && others.length === 0) return own;
  throw new Failure(
    'The records do not all name one partner, so say whose they are: --partner ID-OR-DOMAIN.',
  );
}
