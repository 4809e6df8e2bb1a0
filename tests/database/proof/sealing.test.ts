import { hash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { hashLeaf, rootOf } from '@/lib/proof/core/merkle-tree';
import { tileWidth } from '@/lib/proof/core/tiles';
import { findPosition } from '@/lib/proof/read/find-position';
import type { LogEntry } from '@/lib/proof/read/read-entries';
import { findTile } from '@/lib/proof/read/read-tile';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import {
  kindOf,
  readAllEntries,
  readSignedHead,
  recordAt,
  recordsFrom,
} from '@/tests/support/proof/log-entries';
import { sealOf } from '@/tests/support/proof/seal';
import { ADATUM } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';

useDatabase();

let partner: TestPartner;
beforeEach(async () => {
  partner = await makePartner();
});

describe('sealing', () => {
  it('appends an entry for each activity, then the days, and signs the root of all', async () => {
    await storeRaw(partner, recordsFrom(0, 7));
    expect(await sealOf(partner)).toBe(7);
    const entries = await readAllEntries(partner);
    expect(entries.map(kindOf)).toEqual([
      'key',
      ...Array<string>(7).fill('activity'),
      ...Array<string>(4).fill('day'),
      'close',
    ]);
    const { checkpoint, isSigned } = await readSignedHead(partner);
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
      await storeRaw(partner, recordsFrom(from, to));
      await sealOf(partner, { limit: 97 });
    }
    const entries = await readAllEntries(partner);
    const leaves = entries.map(({ line }) => hashLeaf(Buffer.from(line ?? '')));
    const { checkpoint } = await readSignedHead(partner);
    expect(checkpoint).toMatchObject({ size: entries.length, root: rootOf(leaves) });
    const width = tileWidth({ level: 1, index: 0 }, entries.length);
    const tile = await findTile(partner.scope, { level: 1, index: 0, width });
    expect(tile && Buffer.from(tile)).toEqual(
      Buffer.concat([rootOf(leaves.slice(0, 256)), rootOf(leaves.slice(256, 512))]),
    );
    expect(entries.filter((entry) => kindOf(entry) === 'activity')).toHaveLength(701);
  });

  it('seals nothing and signs nothing when nothing came, and after an hour says that it is there', async () => {
    await storeRaw(partner, recordsFrom(0, 1));
    const at = new Date('2026-04-01T12:00:00Z');
    await sealOf(partner, { instant: at });
    const { checkpoint } = await readSignedHead(partner);
    await sealOf(partner, { instant: new Date('2026-04-01T12:59:00Z') });
    expect((await readSignedHead(partner)).checkpoint).toEqual(checkpoint);
    await sealOf(partner, { instant: new Date('2026-04-01T13:00:00Z') });
    const entries = await readAllEntries(partner);
    expect(entries.slice(checkpoint?.size).map(kindOf)).toEqual(['close']);
  });

  it('seals a day once it has ended, and again what comes late', async () => {
    await storeRaw(partner, [recordAt(0)]);
    await sealOf(partner, { instant: new Date('2026-04-01T12:00:00Z') });
    await sealOf(partner, { instant: new Date('2026-04-03T00:00:01Z') });
    await storeRaw(partner, [recordAt(3)]);
    await sealOf(partner, { instant: new Date('2026-04-03T00:10:00Z') });
    const days = (await readAllEntries(partner))
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
    const [, one, other] = await readAllEntries(partner);
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
    await storeRaw(partner, recordsFrom(0, 300));
    const sequences = await asOwner(
      'SELECT sequence FROM activity WHERE partner_id = $1 ORDER BY sequence',
      [partner.id],
    );
    const last = String((sequences.at(-1) as { sequence: string }).sequence);
    expect(await findPosition(partner.scope, last)).toBeNull();
    await sealOf(partner);
    expect(await findPosition(partner.scope, last)).toBe(300);
  });
});
