import { changeOf, lineOf, type DeedSource, type DeedWords } from './summary-source';
import { scalarOf } from '@/lib/activity/details/changes/json-value';

/** What was done to an API key or to the Partner Center connection; null for other credentials. */
export function credentialDeed({ activity, before, after, datum }: DeedSource): DeedWords | null {
  const isRemoved = activity.operationType.startsWith('remove_');
  const name = datum('KeyName');
  if (name) {
    const code = isRemoved ? 'keyRevoked' : 'keyCreated';
    return {
      line: lineOf(changeOf(code), name),
      done: (t) => t(`deeds.done.${code}`, { name }),
    };
  }
  const tenant = scalarOf(isRemoved ? before : after, 'Tenant');
  if (!tenant) return null;
  const code = isRemoved ? 'connectionRemoved' : 'connectionSaved';
  return { line: lineOf(changeOf(code), tenant), done: (t) => t(`deeds.done.${code}`) };
}
