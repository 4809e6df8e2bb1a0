import { describe, expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { rawRecord } from '@/tests/support/records/audit-records';
import { check, makeLog, same, summaryOf } from '@/tests/support/records/checks';
import { exportLog } from '@/tests/support/records/exports';
import { storeRaw } from '@/tests/support/records/partners';

useDatabase();

describe('a file that is handed back', () => {
  it('is whole and unchanged when an export has its SHA-256, the newest of several', async () => {
    const partner = await makeLog(3);
    await exportLog(partner);
    const { recordId, bytes } = await exportLog(partner);
    expect(await check(partner, bytes, 'renamed.txt')).toMatchObject({
      verdict: 'unchanged',
      exportId: recordId,
      sameFiles: 2,
      bytes: bytes.length,
      lines: 4,
      fileName: 'renamed.txt',
    });
  });

  it('has its changed, missing and added rows named, and the columns that differ', async () => {
    const partner = await makeLog(9);
    const { recordId, bytes } = await exportLog(partner);
    const lines = bytes.toString().split('\r\n');
    // Newest first: record-8 stands in the second row.
    lines[2] = String(lines[2]).replace('one; two', 'one; 2');
    const added = String(lines[5]).replace('record-4', 'record-x');
    lines.splice(3, 1);
    lines.splice(6, 0, added);
    const result = await check(partner, lines.join('\r\n'));
    expect(summaryOf(result)).toEqual({
      ...same,
      verdict: 'changed',
      exportId: recordId,
      changed: 1,
      missing: 1,
      added: 1,
    });
    expect(result.differences).toMatchObject({
      changed: {
        first: [{ row: 3, recordId: 'record-7', columns: ['Additional information'] }],
      },
      missing: { first: [{ row: 4, recordId: 'record-6' }] },
      added: { first: [{ row: 7, recordId: 'record-x' }] },
    });
  });

  it('is changed where the status was, and where a record has two states', async () => {
    const partner = await makeLog(2);
    const id = 'record-0';
    await storeRaw(partner, [rawRecord({ id, operationStatus: 'failed' })]);
    const { bytes } = await exportLog(partner);
    const forged = bytes.toString().replace(',Failed,', ',Succeeded,');
    const { differences, ...result } = await check(partner, forged);
    expect(summaryOf({ ...result, differences })).toMatchObject({ ...same, changed: 1 });
    expect(differences?.changed.first).toEqual([
      expect.objectContaining({ recordId: id, columns: ['Status'] }),
    ]);
  });

  it('without a record is whole where nothing was exported', async () => {
    const partner = await makeLog(0);
    const { recordId, bytes } = await exportLog(partner, { format: 'ndjson' });
    expect(bytes).toHaveLength(0);
    expect(await check(partner, bytes)).toMatchObject({ verdict: 'unchanged', exportId: recordId });
  });

  it('still names missing rows when more was stored meanwhile', async () => {
    const partner = await makeLog(5);
    const { bytes } = await exportLog(partner);
    await storeRaw(partner, [rawRecord({ id: 'later', operationDate: '2026-03-20T12:00:00Z' })]);
    const lines = bytes.toString().split('\r\n');
    lines.splice(2, 1);
    const { differences } = await check(partner, lines.join('\r\n'));
    expect(differences?.missing).toEqual({
      count: 1,
      first: [{ row: 3, recordId: 'record-3', columns: [] }],
    });
  });

  it('is told apart from one that another program has only written anew', async () => {
    const partner = await makeLog(5);
    const { recordId, bytes } = await exportLog(partner);
    const text = bytes.toString('utf8', 3);
    const unchanged = { ...same, verdict: 'rewritten', exportId: recordId };
    for (const rewritten of [
      text,
      text.replaceAll('\r\n', '\n'),
      text.trimEnd(),
      `${text}\r\n\r\n`,
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      // As a spreadsheet with semicolons between cells does it.
      text.replace(/("(?:[^"]|"")*")|,/g, (_, quoted?: string) => quoted ?? ';'),
    ])
      expect(summaryOf(await check(partner, rewritten))).toEqual(unchanged);
    const [heading, first, second, ...rest] = text.split('\r\n');
    const sorted = [heading, second, first, ...rest].join('\r\n');
    expect(summaryOf(await check(partner, sorted))).toEqual({
      ...unchanged,
      verdict: 'changed',
      moved: 1,
    });
    const headless = await check(partner, [first, second, ...rest].join('\r\n'));
    expect(summaryOf(headless)).toMatchObject({ verdict: 'changed', heading: 'missing' });
  });

  it('is compared with the export that has most rows in common', async () => {
    const partner = await makeLog(9);
    await storeRaw(partner, [rawRecord({ id: 'other', operationDate: '2026-03-05T12:00:00Z' })]);
    const { recordId, bytes } = await exportLog(partner);
    await exportLog(partner, { query: 'from=2026-03-01&to=2026-03-01' });
    await exportLog(partner, { query: 'from=2026-03-01&to=2026-03-31&tz=Asia/Tokyo' });
    const changed = bytes.toString().replace('record-8', 'record-y');
    expect(await check(partner, changed, 'any.csv')).toMatchObject({
      verdict: 'changed',
      exportId: recordId,
    });
  });

  it('is compared as NDJSON, too', async () => {
    const partner = await makeLog(4);
    const { recordId, bytes } = await exportLog(partner, { format: 'ndjson' });
    const lines = bytes.toString().trimEnd().split('\n');
    lines[0] = String(lines[0]).replace('three', '3');
    lines.splice(1, 1);
    const result = await check(partner, lines.join('\r\n'), 'file.ndjson');
    expect(summaryOf(result)).toEqual({
      ...same,
      verdict: 'changed',
      exportId: recordId,
      heading: null,
      changed: 1,
      missing: 1,
    });
    expect(result.differences).toMatchObject({
      changed: { first: [{ row: 1, recordId: 'record-3', columns: [] }] },
      missing: { first: [{ row: 2, recordId: 'record-2' }] },
    });
  });
});
