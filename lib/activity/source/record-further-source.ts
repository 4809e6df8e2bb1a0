import type { StoreTarget } from '@/lib/activity/intake/store/store-target';
import type { StoredContent } from '@/lib/activity/intake/store/stored-content';

const INSERT = `
  INSERT INTO activity_source (partner_id, occurred_at, sequence, source_id, source_kind)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;

/** Records that another source delivered an activity, too; does nothing for its first source. */
export async function recordFurtherSource(
  { client, partnerId, source }: StoreTarget,
  stored: Pick<StoredContent, 'source' | 'position'>,
): Promise<void> {
  if (stored.source?.id === source.id) return;
  const { occurredAt, sequence } = stored.position;
  await client.query(INSERT, [partnerId, occurredAt, sequence, source.id, source.kind]);
}
