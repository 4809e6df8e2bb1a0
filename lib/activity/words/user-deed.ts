import { lineOf, type DeedSource, type DeedWords } from './deed-source';
import { scalarOf } from './json-value';

/** What was done to one of the partner's users, and to whom. */
export function userDeed({ before, after, datum }: DeedSource): DeedWords | null {
  const name = nameIn(after) || nameIn(before) || datum('UserPrincipalName');
  const told = datum('Change');
  if (told) return { line: lineOf(told, name), sentence: name ? `${told} for ${name}` : told };
  const [state, roles] = ['State', 'Roles'].map((key) => changeOf(key, { before, after }));
  if (!name || Boolean(state) === Boolean(roles)) return { line: name || null };
  if (roles) {
    return {
      line: lineOf(`Roles now ${roles.to}`, name),
      sentence: `Roles of ${name} changed to ${roles.to}`,
    };
  }
  const change = state && stateWord(state);
  return change
    ? { line: lineOf(change, name), sentence: `${name} ${change.toLowerCase()}` }
    : { line: name };
}

type Change = { from: string; to: string };

function changeOf(key: string, values: { before: unknown; after: unknown }): Change | null {
  const [from, to] = [scalarOf(values.before, key), scalarOf(values.after, key)];
  return from && to && from !== to ? { from, to } : null;
}

function stateWord({ from, to }: Change): string | null {
  if (to === 'Disabled') return 'Disabled';
  return from === 'Disabled' ? 'Enabled' : null;
}

function nameIn(value: unknown): string {
  return scalarOf(value, 'DisplayName');
}
