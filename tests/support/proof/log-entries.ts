import { parseCheckpoint } from '@/lib/proof/core/checkpoint';
import { isSignedBy, parseNote, verifierOf } from '@/lib/proof/core/signed-note';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { readEntries, type LogEntry } from '@/lib/proof/read/read-entries';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import type { TestPartner } from '@/tests/support/records/partners';
import { TEST_KEYS } from './seal';

/** A record of two customers in turn and of three days. */
export const recordAt = (at: number, more: Partial<RawRecord> = {}): RawRecord =>
  rawRecord({
    id: `record-${at}`,
    operationDate: `2026-03-0${1 + (at % 3)}T12:00:00.1234567Z`,
    customerId: (at % 2 ? ADATUM : WINGTIP).id,
    customerName: (at % 2 ? ADATUM : WINGTIP).name,
    ...more,
  });

/** Such records from one number to before another. */
export const recordsFrom = (from: number, to: number): RawRecord[] =>
  Array.from({ length: to - from }, (_, at) => recordAt(from + at));

/** All entries of a partner's log. */
export async function readAllEntries({ scope }: TestPartner): Promise<LogEntry[]> {
  return readEntries(scope, { position: 0, count: 10_000, take: (entry) => entry });
}

/** What kind of entry one is. */
export const kindOf = ({ line }: LogEntry): string => String(Object(JSON.parse(line ?? '{}')).kind);

/** The newest checkpoint of a partner's log, and whether the test key signed it. */
export async function readSignedHead({ id, scope }: TestPartner) {
  const head = await findCheckpoint(scope);
  const note = parseNote(head?.note ?? '');
  if (!note) throw new Error('There is no checkpoint.');
  const key = verifierOf(partnerKey(TEST_KEYS.current, id));
  return { note, checkpoint: parseCheckpoint(note.text), isSigned: isSignedBy(note, key) };
}
