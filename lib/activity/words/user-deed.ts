import { lineOf, toldOf, type DeedSource, type DeedWords } from './deed-source';

/** What was done to one of the partner's users, and to whom. */
export function userDeed({ before, after, datum, t }: DeedSource): DeedWords | null {
  const name = nameIn(after) || nameIn(before) || datum('UserPrincipalName');
  const change = datum('Change');
  if (change) {
    const done = () =>
      name ? t('deeds.done.toldFor', { change, name }) : t('deeds.done.told', { change });
    return { line: lineOf(change, name), done };
  }
  const [state, roles] = ['State', 'Roles'].map((key) => changeOf(key, { before, after }));
  if (!name || Boolean(state) === Boolean(roles)) return { line: name || null };
  if (roles) {
    return {
      line: lineOf(t('deeds.line.roles', { roles: roles.to }), name),
      done: () => t('deeds.done.roles', { name, roles: roles.to }),
    };
  }
  const known = state && stateOf(state);
  return known
    ? {
        line: lineOf(t(`deeds.line.${known}`), name),
        done: () => t(`deeds.done.${known}`, { name }),
      }
    : { line: name };
}

type Change = { from: string; to: string };

function changeOf(key: string, values: { before: unknown; after: unknown }): Change | null {
  const [from, to] = [toldOf(values.before, key), toldOf(values.after, key)];
  return from && to && from !== to ? { from, to } : null;
}

function stateOf({ from, to }: Change): 'disabled' | 'enabled' | null {
  if (to === 'Disabled') return 'disabled';
  return from === 'Disabled' ? 'enabled' : null;
}

function nameIn(value: unknown): string {
  return toldOf(value, 'DisplayName');
}
