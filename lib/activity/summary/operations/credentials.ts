import {
  changeOf,
  lineOf,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import { scalarOf } from '@/lib/platform/json/parse-json';

/** The operations on API keys and on the Partner Center connection. */
export const CREDENTIAL_SUMMARIES: OperationSummaries = {
  add_application_credential: { summarise: summariseCredential, canHaveChange: true },
  remove_application_credential: { summarise: summariseCredential, canHaveChange: true },
};

// Null for credentials of other applications.
function summariseCredential({ activity, before, after, datum }: SummarySource): Summary | null {
  const isRemoved = activity.operationType.startsWith('remove_');
  const name = datum('KeyName');
  if (name) {
    const code = isRemoved ? 'keyRevoked' : 'keyCreated';
    return {
      line: lineOf(changeOf(code), name),
      confirmation: (t) => t(`deeds.done.${code}`, { name }),
    };
  }
  const tenant = scalarOf(isRemoved ? before : after, 'Tenant');
  if (!tenant) return null;
  const code = isRemoved ? 'connectionRemoved' : 'connectionSaved';
  return { line: lineOf(changeOf(code), tenant), confirmation: (t) => t(`deeds.done.${code}`) };
}
