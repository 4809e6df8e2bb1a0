import { inTransaction } from '@/lib/platform/database/transaction';
import { recordActivity, type OwnActivity, type RecordTarget } from './record-activity';

/** What happens to the log and the account themselves. */
export type LogOperation =
  | 'log_evidence_made'
  | 'log_evidence_opened'
  | 'log_evidence_withdrawn'
  | 'log_export_checked'
  | 'log_exported'
  | 'log_fields_erased'
  | 'log_hold_released'
  | 'log_hold_set'
  | 'log_record_read'
  | 'log_retention_applied'
  | 'log_retention_changed'
  | 'log_setting_changed'
  | 'log_sign_in_refused'
  | 'log_signed_in'
  | 'log_signed_out'
  | 'log_synced';

/** Something that was done to the log or the account itself: no customer is affected. */
export type LogActivity = { operationType: LogOperation; actor: string } & Partial<
  Pick<OwnActivity, 'status' | 'oldValue' | 'newValue' | 'data' | 'recordId' | 'correlationId'>
>;

/** What every one of these activities is about, as a resource type. */
export const LOG_RESOURCE = 'log';

/**
 * Records what was done to the log or the account itself, within the transaction that does it.
 * Returns the record's id.
 */
export function recordLogActivity(target: RecordTarget, activity: LogActivity): Promise<string> {
  return recordActivity(target, {
    status: 'succeeded',
    oldValue: null,
    newValue: null,
    data: [],
    ...activity,
    customer: null,
    isAboutAccount: true,
    resourceType: LOG_RESOURCE,
  });
}

/** The same in a transaction of its own, for what changes nothing else. */
export function recordLogActivityAlone(
  scope: RecordTarget['scope'],
  activity: LogActivity,
): Promise<string> {
  return inTransaction(scope, (client) => recordLogActivity({ client, scope }, activity));
}
