import { parseArgs } from 'node:util';
import { basename } from 'node:path';
import type { AuditRecord } from '@/lib/activity/intake/parse/audit-record';
import { describeStoreResult } from '@/lib/activity/intake/store/describe-store-result';
import { describeSetAside } from '@/lib/activity/intake/parse/date-problem';
import { storeParsedRecords, type StoreParsedResult } from '@/lib/activity/intake/store/store';
import { storeDueRecords } from '@/lib/activity/set-aside/store-due-records';
import type { Source } from '@/lib/activity/source/source';
import { closeDatabase } from '@/lib/platform/database/database';
import { openCurrentDatabase } from '@/lib/platform/database/current-database';
import { prepareDatabase } from '@/lib/platform/database/prepare';
import { applySettings } from '@/lib/platform/env/env';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';
import {
  readAuditResponse,
  type AuditResponse,
} from '@/lib/partner-center/import/read-audit-response';
import { readAuditFile } from '@/lib/partner-center/import/read-audit-file';
import { getPartnerId } from '@/lib/partners/queries';
import { getOsUser } from '@/lib/platform/process/os-user';
import { logLine } from '@/lib/platform/process/progress-log';
import { now } from '@/lib/platform/time/time';
import type { CommandContext } from './command-context';

const USAGE = 'Name one file: npm run import -- FILE [--partner ID-OR-DOMAIN]';

/**
 * Imports a saved audit-record response of Partner Center, or an NDJSON export of the log, all or
 * nothing. Records with an impossible time are set aside and reported.
 */
export default async function importFile({ args }: CommandContext): Promise<void> {
  const { file, partner } = readArguments(args);
  const text = await readAuditFile(file);
  const { close, ...urls } = await openCurrentDatabase();
  try {
    applySettings({ DATABASE_URL: urls.url });
    await prepareDatabase(urls, logLine);
    // An unknown partner is reported before any problem of the records.
    const named = partner === undefined ? null : await getPartnerId(partner);
    const instant = now();
    const response = readAuditResponse(text, instant);
    const source: Source = { kind: 'import', name: getOsUser(), detail: basename(file) };
    await storeDueRecords(instant);
    console.log(describeStoreResult(await store(response, { named, source })));
    for (const sentence of describeMisdated(response)) logLine(sentence);
    if (response.hasNextPage) logLine(describeNextPage(file));
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
    throw new OperationalError(`${messageOf(error)}. ${USAGE}`);
  }
  throw new OperationalError(USAGE);
}

async function store(
  { records, misdated }: AuditResponse,
  { named, source }: { named: string | null; source: Source },
): Promise<Omit<StoreParsedResult, 'overflow'>> {
  const all = [...records, ...misdated.map(({ record }) => record)];
  // The response for a day without activities names no partner.
  if (all.length === 0) return { stored: 0, duplicates: 0, conflicts: 0, expired: 0, setAside: 0 };
  const partnerId = named ?? (await getPartnerId(ownPartnerOf(all)));
  return storeParsedRecords({ partnerId, source }, { records, misdated, isAllOrNothing: true });
}

const MAX_DESCRIBED = 5;

function describeMisdated({ misdated, count }: AuditResponse): string[] {
  const described = misdated.slice(0, MAX_DESCRIBED).map(({ index, record, problem }) => {
    const label = `Record ${index + 1} of ${count}`;
    return `${label} is not imported: ${describeSetAside(record.operationDate, problem)}`;
  });
  const more = misdated.length - described.length;
  return more > 0 ? [...described, `And ${formatCount(more, 'en')} more.`] : described;
}

function describeNextPage(file: string): string {
  return `${file} holds one page of an answer that has more (its links.next is set): import the pages that follow, too.`;
}

function ownPartnerOf(records: AuditRecord[]): string {
  // A record without a partner belongs to that of the others.
  const named = new Set(records.map(({ partnerId }) => partnerId).filter((id) => id !== null));
  const [partner, ...others] = named;
  if (partner && others.length === 0) return partner;
  throw new OperationalError(
    'The records do not all name one partner, so say whose they are: --partner ID-OR-DOMAIN.',
  );
}
