import type { SessionOrigin } from '@/lib/auth/sessions/session';
import type { Scope } from '@/lib/auth/scope';
import { getSettings } from '@/lib/partners/settings/settings';
import { originData } from './origin-data';
import { recordLogActivityAlone } from './record-log-activity';

/** Who opened a record, by their sign-in name, where they did it, and the record's id. */
export type RecordRead = { actor: string; origin: SessionOrigin; recordId: string };

/**
 * Records that a record was opened, where the partner's settings ask for it. Awaited before anything
 * of the record is shown: what cannot be recorded is not read.
 */
export async function recordRead(
  scope: Scope,
  { actor, origin, recordId }: RecordRead,
): Promise<void> {
  const { recordReads } = await getSettings(scope);
  if (!recordReads) return;
  await recordLogActivityAlone(scope, {
    operationType: 'log_record_read',
    actor,
    data: [['OpenedRecordId', recordId], ...originData(origin)],
  });
}
