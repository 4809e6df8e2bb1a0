import { hash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { recordExport } from '@/lib/activity/own/record-export';
import { hashLeaf, rootOf } from '@/lib/proof/core/merkle-tree';
import { parseCheckpoint } from '@/lib/proof/core/checkpoint';
import { isSignedBy, parseNote, verifierOf } from '@/lib/proof/core/signed-note';
import { tileWidth } from '@/lib/proof/core/tiles';
import { partnerKey, type ProofKeys } from '@/lib/proof/keys/proof-keys';
import { isDue } from '@/lib/proof/sealing/is-due';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { findPosition } from '@/lib/proof/read/find-position';
import { readEntries, type LogEntry } from '@/lib/proof/read/read-entries';
import { findTile } from '@/lib/proof/read/read-tile';
import { asOwner } from '@/tests/support/database/as-owner';
import { inBackground } from '@/tests/support/database/roll-up';
import { useDatabase } from '@/tests/support/database/use-database';
import { sealOf, testKey, TEST_KEYS } from '@/tests/support/proof/seal';
import { ADATUM, rawRecord, WINGTIP, type RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';

useDatabase();

let partner: TestPartner;
beforeEach(async () => {
  partner = await makePartner();
});

const recordAt = (at: number, more: Partial<RawRecord> = {}): RawRecord =>
  rawRecord({
    id: `record-${at}`,
    operationDate: `2026-03-0${1 + (at % 3)}T12:00:00.1234567Z`,
    customerId: (at % 2 ? ADATUM : WINGTIP).id,
    customerName: (at % 2 ? ADATUM : WINGTIP).name,
    ...more,
  });

const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => recordAt(from + at));

async function readAll(): Promise<LogEntry[]> {
  return readEntries(partner.scope, { position: 0, count: 10_000, take: (entry) => entry });
}

const kindOf = ({ line }: LogEntry): string => String(Object(JSON.parse(line ?? '{}')).kind);

async function readHead() {
  const head = await findCheckpoint(partner.scope);
  const note = parseNote(head?.note ?? '');
  if (!note) throw new Error('There is no checkpoint.');
  const key = verifierOf(partnerKey(TEST_KEYS.current, partner.id));
  return { note, checkpoint: parseCheckpoint(note.text), isSigned: isSignedBy(note, key) };
}

describe('sealing', () => {
  it('appends an entry for each activity, then the days, and signs the root of all', async () => {
    await storeRaw(partner, records(0, 7));
    expect(await sealOf(partner)).toBe(7);
    const entries = await readAll();
    expect(entries.map(kindOf)).toEqual([
      'key',
      ...Array<string>(7).fill('activity'),
      ...Array<string>(4).fill('day'),
      'close',
    ]);
    const { checkpoint, isSigned } = await readHead();
    const leaves = entries.map(({ line }) => hashLeaf(Buffer.from(line ?? '')));
    expect(checkpoint).toEqual({
      origin: `log.example/${partner.id}`,
      size: entries.length,
      root: rootOf(leaves),
    });
    expect(isSigned).toBe(true);
  });

  it('goes on where it ended, over tiles of several levels, in batches of any size', async () => {
    for (const [from, to] of [
      [0, 250],
      [250, 700],
      [700, 701],
    ] as const) {
      await storeRaw(partner, records(from, to));
      await sealOf(partner, { limit: 97 });
    }
    const entries = await readAll();
    const leaves = entries.map(({ line }) => hashLeaf(Buffer.from(line ?? '')));
    const { checkpoint } = await readHead();
    expect(checkpoint).toMatchObject({ size: entries.length, root: rootOf(leaves) });
    const width = tileWidth({ level: 1, index: 0 }, entries.length);
    const tile = await findTile(partner.scope, { level: 1, index: 0, width });
    expect(tile && Buffer.from(tile)).toEqual(
      Buffer.concat([rootOf(leaves.slice(0, 256)), rootOf(leaves.slice(256, 512))]),
    );
    expect(entries.filter((entry) => kindOf(entry) === 'activity')).toHaveLength(701);
  });

  it('seals nothing and signs nothing when nothing came, and after an hour says that it is there', async () => {
    await storeRaw(partner, records(0, 1));
    const at = new Date('2026-04-01T12:00:00Z');
    await sealOf(partner, { instant: at });
    const { checkpoint } = await readHead();
    await sealOf(partner, { instant: new Date('2026-04-01T12:59:00Z') });
    expect((await readHead()).checkpoint).toEqual(checkpoint);
    await sealOf(partner, { instant: new Date('2026-04-01T13:00:00Z') });
    const entries = await readAll();
    expect(entries.slice(checkpoint?.size).map(kindOf)).toEqual(['close']);
  });

  it('knows without looking further whether there is anything to seal', async () => {
    const at = new Date('2026-04-01T12:00:00Z');
    const check = (options: { instant?: Date; keys?: ProofKeys } = {}) =>
      inBackground(partner, async (client) =>
        isDue(client, {
          partnerId: partner.id,
          keys: TEST_KEYS,
          settled: '1000000',
          instant: at,
          ...options,
        }),
      );
    expect(await check()).toBe(true);
    await storeRaw(partner, records(0, 1));
    await sealOf(partner, { instant: at });
    expect(await check()).toBe(false);
    expect(await check({ instant: new Date('2026-04-01T13:00:00Z') })).toBe(true);
    expect(await check({ instant: new Date('2026-04-02T00:00:01Z') })).toBe(true);
    expect(await check({ keys: { current: testKey(2), previous: testKey() } })).toBe(true);
    await storeRaw(partner, records(1, 2));
    expect(await check()).toBe(true);
  });

  it('seals a day once it has ended, and again what comes late', async () => {
    await storeRaw(partner, [recordAt(0)]);
    await sealOf(partner, { instant: new Date('2026-04-01T12:00:00Z') });
    await sealOf(partner, { instant: new Date('2026-04-03T00:00:01Z') });
    await storeRaw(partner, [recordAt(3)]);
    await sealOf(partner, { instant: new Date('2026-04-03T00:10:00Z') });
    const days = (await readAll())
      .map(({ line }) => Object(JSON.parse(line ?? '{}')) as { day?: string; records?: number })
      .filter(({ day }) => day !== undefined)
      .map(({ day, records: count }) => [day, count]);
    expect(days).toEqual([
      ['2026-03-01', 1],
      ['2026-03-31', 0],
      ['2026-04-01', 0],
      ['2026-04-02', 0],
      ['2026-03-01', 2],
    ]);
  });

  it('keeps values out of the entry, each behind a salt of its own', async () => {
    await storeRaw(partner, [recordAt(1), recordAt(1, { id: 'other' })]);
    await sealOf(partner);
    const [, one, other] = await readAll();
    expect(one?.line).not.toContain(ADATUM.name);
    expect(one?.line).not.toContain(ADATUM.id);
    const digestsOf = (entry?: LogEntry) =>
      new Set((Object(JSON.parse(entry?.line ?? '{}')) as { _sd: string[] })._sd);
    expect([...digestsOf(one)].filter((digest) => digestsOf(other).has(digest))).toEqual([]);
    const name = one?.opening?.disclosures.find((each) => each.name === 'customerName');
    const [salt, ...said] = JSON.parse(
      Buffer.from(name?.text ?? '', 'base64url').toString(),
    ) as string[];
    expect(salt).toHaveLength(22);
    expect(said).toEqual(['customerName', ADATUM.name]);
    expect(digestsOf(one)).toContain(hash('sha256', name?.text ?? '', 'base64url'));
  });

  it('finds the position of an activity, and none before it is sealed', async () => {
    await storeRaw(partner, records(0, 300));
    const sequences = await asOwner(
      'SELECT sequence FROM activity WHERE partner_id = $1 ORDER BY sequence',
      [partner.id],
    );
    const last = String((sequences.at(-1) as { sequence: string }).sequence);
    expect(await findPosition(partner.scope, last)).toBeNull();
    await sealOf(partner);
    expect(await findPosition(partner.scope, last)).toBe(300);
  });

  it('gives an export that ended whole a receipt', async () => {
    const { recordEnd } = await recordExport(partner.scope, {
      actor: 'ada@x.example',
      origin: { address: null, userAgent: '' },
      path: '/x',
      format: 'csv',
      filter: '',
      zone: 'UTC',
      language: 'en',
      expectedRows: 2,
    });
    await recordEnd({ end: 'complete', rows: 2, bytes: 10, sha256: 'ab'.repeat(32) });
    await sealOf(partner);
    const entries = await readAll();
    expect(entries.slice(0, 4).map(kindOf)).toEqual(['key', 'activity', 'activity', 'receipt']);
    expect(JSON.parse(entries[3]?.line ?? '{}')).toMatchObject({
      format: 'csv',
      record: 2,
      rows: 2,
      sha256: 'ab'.repeat(32),
    });
  });

  it('lets a new key in when the one in force signs it, too, and no other', async () => {
    await storeRaw(partner, records(0, 1));
    await sealOf(partner);
    await storeRaw(partner, records(1, 2));
    const lost = { current: testKey(2), previous: null };
    await expect(sealOf(partner, { keys: lost })).rejects.toThrow('PROOF_KEY_FILE');
    await sealOf(partner, { keys: { current: testKey(2), previous: testKey(1) } });
    const { note, isSigned } = await readHead();
    expect(isSigned).toBe(true);
    expect(isSignedBy(note, verifierOf(partnerKey(testKey(2), partner.id)))).toBe(true);
    const said = (await readAll()).filter((entry) => kindOf(entry) === 'key');
    expect(
      said.map(
        ({ line }) => (JSON.parse(line ?? '{}') as { signatures: string[] }).signatures.length,
      ),
    ).toEqual([1, 2]);
    await storeRaw(partner, records(2, 3));
    await expect(sealOf(partner)).rejects.toThrow('PROOF_KEY_FILE');
  });
});
