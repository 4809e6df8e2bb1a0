import { asOwner } from '@/tests/support/database/as-owner';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw, type TestPartner } from '@/tests/support/records/partners';
import { partnerVerifierKey } from '@/lib/proof/keys/key-in-force';
import { sealOf, testKey } from './seal';

/** A partner whose activities are sealed. */
export type SealedPartner = {
  partner: TestPartner;
  tenant: { partnerId: string };
  vkey: string;
  /** Stores some more activities and seals them; gives the size of the new checkpoint. */
  grow: (count?: number) => Promise<number>;
};

/** Makes a partner with sealed activities. */
export async function makeSealedPartner(count = 3): Promise<SealedPartner> {
  const partner = await makePartner();
  let stored = 0;
  const grow = async (more = 1) => {
    const ids = Array.from({ length: more }, () => `record-${(stored += 1)}`);
    await storeRaw(
      partner,
      ids.map((id) => rawRecord({ id })),
    );
    await sealOf(partner);
    const rows = await asOwner<{ size: string }>(
      'SELECT max(size) AS size FROM tlog_checkpoint WHERE partner_id = $1',
      [partner.id],
    );
    return Number(rows[0]?.size);
  };
  await grow(count);
  const vkey = partnerVerifierKey(testKey(), partner.id);
  return { partner, tenant: { partnerId: partner.id }, vkey, grow };
}

/** Takes the newest checkpoints away, as a copy of the database from before would lack them. */
export async function rollBack({ id }: TestPartner, size: number): Promise<void> {
  for (const table of ['tlog_checkpoint', 'tlog_cosignature'])
    await asOwner(`DELETE FROM ${table} WHERE partner_id = $1 AND size > $2`, [id, size]);
}
