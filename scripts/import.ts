import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { AuditRecord } from '@/lib/activity/intake/audit-record';
import { ownedRecords } from '@/lib/activity/intake/owned-records';
import { storeActivities } from '@/lib/activity/intake/store';
import { closeDatabase } from '@/lib/database/database';
import { openDatabaseInForce } from '@/lib/database/in-force';
import { prepareDatabase } from '@/lib/database/prepare';
import { useSettings } from '@/lib/env';
import { codeOf, Failure, messageOf } from '@/lib/failure';
import { parseAuditAnswer } from '@/lib/partner-center/audit-answer';
import { getPartnerId } from '@/lib/partners/queries';
import type { CommandContext } from '@/scripts/command-context';

const USAGE = 'Name one file: npm run import -- FILE [--partner ID-OR-DOMAIN]';

/** Imports a Partner Center audit-record answer from a file: all of it or nothing. */
export default async function importFile({ args }: CommandContext): Promise<void> {
  const { file, partner } = readArguments(args);
  const text = await readText(file);
  const { close, ...urls } = await openDatabaseInForce();
  try {
    useSettings({ DATABASE_URL: urls.url });
    await prepareDatabase(urls);
    // A partner that is not there is told before anything about the records.
    const named = partner === undefined ? null : await getPartnerId(partner);
    const records = parseAuditAnswer(text);
    const partnerId = named ?? (await getPartnerId(ownPartnerOf(records)));
    const owned = ownedRecords(partnerId, records);
    const { stored, duplicates } = await storeActivities(partnerId, owned);
    console.log(`${stored} stored, ${duplicates} duplicates`);
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

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === null) throw error;
    if (codeOf(error) === 'ENOENT') throw new Failure(`There is no file ${file}.`);
    throw new Failure(`The file ${file} cannot be read: ${messageOf(error)}.`);
  }
}

function ownPartnerOf(records: AuditRecord[]): string {
  const [own, ...others] = new Set(records.map(({ partnerId }) => partnerId));
  if (own && others.length === 0) return own;
  throw new Failure(
    'The records do not all name one partner, so say whose they are: --partner ID-OR-DOMAIN.',
  );
}
