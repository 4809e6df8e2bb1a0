import { expect, it } from 'vitest';
import { findOpenPack } from '@/lib/auth/open-pack';
import { listPacks } from '@/lib/evidence/packs/list-packs';
import { recordOpening } from '@/lib/evidence/packs/record-opening';
import { withdrawPack } from '@/lib/evidence/packs/withdraw-pack';
import { daysLater, now } from '@/lib/platform/time/time';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { sealLog } from '@/tests/support/proof/seal-log';
import { newPack, openPack } from '@/tests/support/proof/unpacked-pack';
import { ADATUM, rawRecord, WINGTIP } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { ADMIN } from '@/tests/support/records/retention';

useDatabase();

async function sealedPartner(): Promise<TestPartner> {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord()]);
  await sealLog(partner);
  return partner;
}

const origin = { address: '192.0.2.7', userAgent: '' };

it('opens by its link until it is withdrawn, and records all of it', async () => {
  const partner = await sealedPartner();
  const token = await newPack(partner);
  const { scope, pack } = await openPack(token);
  expect(scope.partnerId).toBe(partner.id);
  expect(await recordOpening(scope, { pack, origin, as: 'page' })).toBe(true);
  expect(await recordOpening(scope, { pack, origin, as: 'zip' })).toBe(true);
  const [listed] = await listPacks(scope, ADATUM.id);
  expect(listed).toMatchObject({ opened: 2, createdBy: ADMIN, withdrawnAt: null, staff: 'names' });
  expect(await withdrawPack({ scope, actor: 'eve' }, pack)).not.toBeNull();
  expect(await withdrawPack({ scope, actor: 'eve' }, pack)).toBeNull();
  expect(await findOpenPack(token, { at: now(), address: null })).toBeNull();
  // Somebody who is just opening it comes too late.
  expect(await recordOpening(scope, { pack, origin, as: 'page' })).toBe(false);
  const records = await asOwner(
    `SELECT operation_type AS operation, user_principal_name AS actor, customer_id, is_own,
       customized_data::text AS data FROM activity
     WHERE partner_id = $1 AND is_own ORDER BY sequence`,
    [partner.id],
  );
  const record = (operation: string, actor: string, data: string) => ({
    operation,
    actor,
    customer_id: null,
    is_own: true,
    data: expect.stringContaining(data),
  });
  expect(records).toEqual([
    record('log_evidence_made', ADMIN, ADATUM.id),
    record('log_evidence_opened', '', 'page'),
    record('log_evidence_opened', '', '192.0.2.7'),
    record('log_evidence_withdrawn', 'eve', pack.id),
  ]);
});

it('stores no more of a link than its hash', async () => {
  const partner = await sealedPartner();
  const token = await newPack(partner);
  const rows = await asOwner(`SELECT evidence_pack::text AS row FROM evidence_pack`);
  const secret = Buffer.from(token, 'base64url').subarray(32);
  for (const text of [token, secret.toString('hex')])
    expect(JSON.stringify(rows)).not.toContain(text);
});

it('does not open by a link that is expired, altered, of another pack or no link', async () => {
  const partner = await sealedPartner();
  const token = await newPack(partner);
  const bytes = Buffer.from(token, 'base64url');
  const altered = (at: number) => {
    const copy = Buffer.from(bytes);
    copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
    return copy.toString('base64url');
  };
  const other = Buffer.from(await newPack(partner), 'base64url');
  const mixed = Buffer.concat([other.subarray(0, 32), bytes.subarray(32)]).toString('base64url');
  for (const wrong of [altered(0), altered(16), altered(63), mixed, '', 'x', `${token}A`])
    expect(await findOpenPack(wrong, { at: now(), address: null })).toBeNull();
  const expiry = daysLater(now(), 15);
  expect(await findOpenPack(token, { at: expiry, address: null })).toBeNull();
  expect(await findOpenPack(token, { at: now(), address: null })).not.toBeNull();
});

it('opens a pack so often a minute, and an address so many links', async () => {
  const partner = await sealedPartner();
  const token = await newPack(partner);
  const at = now();
  const opened = [];
  for (let n = 0; n < 61; n += 1)
    opened.push((await findOpenPack(token, { at, address: `192.0.2.${n}` })) !== null);
  expect(opened.indexOf(false)).toBe(60);
  const tries = [];
  const [address, unknown] = ['198.51.100.1', 'A'.repeat(86)];
  for (let n = 0; n < 120; n += 1) tries.push(await findOpenPack(unknown, { at, address }));
  expect(await findOpenPack(await newPack(partner), { at, address })).toBeNull();
});

it('lists the packs of a customer alone, and of no other partner', async () => {
  const [partner, other] = [await sealedPartner(), await sealedPartner()];
  await newPack(partner);
  expect(await listPacks(partner.scope, WINGTIP.id)).toEqual([]);
  expect(await listPacks(other.scope, ADATUM.id)).toEqual([]);
  expect(await listPacks(partner.scope, ADATUM.id)).toHaveLength(1);
});
