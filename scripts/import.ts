import { parseArgs } from 'node:util';
import { basename } from 'node:path';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { describeStored } from '@/lib/activity/intake/store/describe-stored';
import { describeSetAside } from '@/lib/activity/intake/parse/possible-time';
import { storeRead, type ReadResult } from '@/lib/activity/intake/store/store';
import { takeInDue } from '@/lib/activity/set-aside/take-in';
import type { Source } from '@/lib/activity/source/source';
import { closeDatabase } from '@/lib/platform/database/database';
import { openDatabaseInForce } from '@/lib/platform/database/in-force';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { useSettings } from '@/lib/platform/env/env';
import { Failure, messageOf } from '@/lib/platform/errors/failure';
import { formatCount } from '@/lib/platform/text/numbers';
import { parseAuditAnswer, type AuditAnswer } from '@/lib/partner-center/client/audit-response';
import { readAuditFile } from '@/lib/partner-center/client/audit-file';
import { getPartnerId } from '@/lib/partners/queries';
import { findOwnUser } from '@/lib/platform/process/own-user';
import { tell } from '@/lib/platform/process/progress';
import { now } from '@/lib/platform/time/time';
import type { CommandContext } from './command-context';

const USAGE = 'Name one file: npm run import -- FILE [--partner ID-OR-DOMAIN]';

/**
 * Imports a saved audit-record answer, or what the log exported as NDJSON: all of it or nothing. Records
 * of no possible time are kept aside, and told.
 */
export default async function importFile({ args }: CommandContext): Promise<void> {
  const { file, partner } = readArguments(args);
  const text = await readAuditFile(file);
  const { close, ...urls } = await openDatabaseInForce();
  try {
    useSettings({ DATABASE_URL: urls.url });
    await prepareDatabase(urls, tell);
    // A partner that is not there is told before anything about the records.
    const named = partner === undefined ? null : await getPartnerId(partner);
    const instant = now();
    const answer = parseAuditAnswer(text, instant);
    const source: Source = { kind: 'import', name: findOwnUser(), detail: basename(file) };
    await takeInDue(instant);
    console.log(describeStored(await store(answer, { named, source })));
    for (const sentence of describeMisdated(answer)) tell(sentence);
    if (answer.hasNextPage) tell(describeNextPage(file));
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

async function store(
  { records, misdated }: AuditAnswer,
  { named, source }: { named: string | null; source: Source },
): Promise<Omit<ReadResult, 'left'>> {
  const all = [...records, ...misdated.map(({ record }) => record)];
  // A quiet day's answer names no partner.
  if (all.length === 0) return { stored: 0, duplicates: 0, conflicts: 0, setAside: 0 };
  const partnerId = named ?? (await getPartnerId(ownPartnerOf(all)));
  return storeRead({ partnerId, source }, { records, misdated, isWhole: true });
}

const MOST_TOLD = 5;

function describeMisdated({ misdated, count }: AuditAnswer): string[] {
  const told = misdated.slice(0, MOST_TOLD).map(({ index, record, fault }) => {
    const place = `Record ${index + 1} of ${count}`;
    return `${place} is kept aside: ${describeSetAside(record.operationDate, fault)}`;
  });
  const more = misdated.length - told.length;
  return more > 0 ? [...told, `And ${formatCount(more, 'en')} more.`] : told;
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
