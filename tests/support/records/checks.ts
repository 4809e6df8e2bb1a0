import { expect } from 'vitest';
import { checkFile } from '@/lib/receipts/check/check-file';
import type { FileCheck } from '@/lib/receipts/check/file-check';
import { findCheck } from '@/lib/receipts/check/find-check';
import { recordCheck } from '@/lib/receipts/check/record-check';
import { rawRecord } from './audit-records';
import { makePartner, storeRaw, type TestPartner } from './partners';

const NAME = 'activity-log_2026-03-01_2026-03-31.csv';

/** A partner whose log has some records, named `record-0` and on, of one minute. */
export async function makeLog(count: number): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(
    partner,
    Array.from({ length: count }, (_, number) =>
      rawRecord({
        id: `record-${number}`,
        operationDate: `2026-03-01T12:00:${String(number).padStart(2, '0')}Z`,
        customizedData: [{ key: 'Note', value: `one; two, "three" ${number}` }],
      }),
    ),
  );
  return partner;
}

/** Checks a file, and reads the result back as its page does. */
export async function check(partner: TestPartner, file: string | Uint8Array, fileName = NAME) {
  async function* chunks() {
    const bytes = Buffer.from(file as string);
    for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
  }
  const { signal } = new AbortController();
  const handed = { fileName, chunks: chunks() };
  const result = await checkFile(partner.scope, { handed, signal });
  const recordId = await recordCheck(partner.scope, {
    actor: 'bob@tailspin.example',
    origin: { address: null, userAgent: '' },
    check: result,
  });
  const { actor, at, ...read } = (await findCheck(partner.scope, recordId)) ?? {};
  expect([actor, at]).toEqual(['bob@tailspin.example', expect.stringMatching(/Z$/)]);
  expect(read).toEqual(result);
  return result;
}

/** What a check found, in numbers. */
export function summaryOf({ verdict, exportId, differences }: FileCheck) {
  if (!differences) return { verdict, exportId };
  const { heading, changed, missing, added, moved } = differences;
  const counts = { changed: changed.count, missing: missing.count, added: added.count };
  return { verdict, exportId, heading, ...counts, moved };
}

/** How a file is compared that says the same as the export. */
export const same = { heading: 'same', changed: 0, missing: 0, added: 0, moved: 0 };
