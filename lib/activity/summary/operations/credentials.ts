import {
  changeOf,
  lineOf,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import { summariseGenerally } from '@/lib/activity/summary/summarise-generally';
import { scalarOf } from '@/lib/platform/json/parse-json';

/** The operations on API keys and on the Partner Center connection. */
export const CREDENTIAL_SUMMARIES: OperationSummaries = {
  add_application_credential: { summarise: summariseCredential, canHaveChange: true },
  remove_application_credential: { summarise: summariseCredential, canHaveChange: true },
};

function summariseCredential(source: SummarySource): Summary {
  const { activity, before, after, datum } = source;
  const isRemoved = activity.operationType.startsWith('remove_');
  const name = datum('KeyName');
  if (name) {
    const code = isRemoved ? 'keyRevoked' : 'keyCreated';
    return {
      line: lineOf({ change: changeOf(code), object: name }),
      confirmation: (t) => t(`summaries.confirmation.${code}`, { name }),
    };
  }
  const tenant = scalarOf(isRemoved ? before : after, 'Tenant');
  // Credentials of other applications.
  if (!tenant) return summariseGenerally(source);
  const code = isRemoved ? 'connectionRemoved' : 'connectionSaved';
  return {
    line: lineOf({ change: changeOf(code), object: tenant }),
    confirmation: (t) => t(`summaries.confirmation.${code}`),
  };
}
