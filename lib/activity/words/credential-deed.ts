import { lineOf, type DeedSource, type DeedWords } from './deed-source';
import { scalarOf } from './json-value';

/** What was done to an API key or to the Partner Center connection; null for other credentials. */
export function credentialDeed({ activity, before, after, datum }: DeedSource): DeedWords | null {
  const isRemoved = activity.operationType.startsWith('remove_');
  const key = datum('KeyName');
  if (key) {
    const verb = isRemoved ? 'revoked' : 'created';
    return { line: lineOf(`API key ${verb}`, key), sentence: `API key ${key} ${verb}` };
  }
  const tenant = scalarOf(isRemoved ? before : after, 'Tenant');
  if (!tenant) return null;
  const change = isRemoved ? 'Connection removed' : 'Connection saved';
  return { line: lineOf(change, tenant), sentence: change };
}
