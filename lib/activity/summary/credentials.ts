import { changeOf, lineOf, type SummarySource, type Summary } from './summary-source';
import { scalarOf } from '@/lib/platform/json/parse-json';

/** What was done to an API key or to the Partner Center connection; null for other credentials. */
export function summariseCredential({
  activity,
  before,
  after,
  datum,
}: SummarySource): Summary | null {
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
