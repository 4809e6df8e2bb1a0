import { lineOf, toldOf, type DeedSource, type DeedWords } from './deed-source';

/** What was done to an API key or to the Partner Center connection; null for other credentials. */
export function credentialDeed({
  activity,
  before,
  after,
  datum,
  t,
}: DeedSource): DeedWords | null {
  const isRemoved = activity.operationType.startsWith('remove_');
  const name = datum('KeyName');
  if (name) {
    const change = isRemoved ? 'keyRevoked' : 'keyCreated';
    return {
      line: lineOf(t(`deeds.line.${change}`), name),
      done: () => t(`deeds.done.${change}`, { name }),
    };
  }
  const tenant = toldOf(isRemoved ? before : after, 'Tenant');
  if (!tenant) return null;
  const change = isRemoved ? 'connectionRemoved' : 'connectionSaved';
  return { line: lineOf(t(`deeds.line.${change}`), tenant), done: () => t(`deeds.done.${change}`) };
}
