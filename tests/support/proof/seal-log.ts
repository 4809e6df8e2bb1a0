import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import type { TestPartner } from '@/tests/support/records/partners';
import { sealOf } from './seal';

/** Seals all that the partner has stored, at an instant; returns the size of the newest checkpoint. */
export async function sealLog(
  partner: TestPartner,
  instant: Date = new Date('2026-03-20T12:00:00Z'),
): Promise<number> {
  await sealOf(partner, { instant });
  const checkpoint = await findCheckpoint(partner.scope);
  if (!checkpoint) throw new Error('There is no checkpoint.');
  return checkpoint.size;
}
