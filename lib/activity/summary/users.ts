import { changeOf, lineOf, type SummarySource, type Summary } from './summary-source';
import { scalarOf } from '@/lib/platform/json/parse-json';

type LinkStep = 'linkMade' | 'linkUsed' | 'linkAsked' | 'linkApproved' | 'linkDeclined';

// As lib/users/link-data.ts writes them.
const LINK_STEPS: ReadonlyMap<string, LinkStep> = new Map([
  ['New sign-in link', 'linkMade'],
  ['Used the sign-in link', 'linkUsed'],
  ['Asked for a sign-in link', 'linkAsked'],
  ['Approved a sign-in link', 'linkApproved'],
  ['Turned down a sign-in link', 'linkDeclined'],
]);

/** What was done to one of the partner's users, and to whom. */
export function summariseUser({ before, after, datum }: SummarySource): Summary | null {
  const name = nameIn(after) || nameIn(before) || datum('UserPrincipalName');
  const told = datum('Change');
  const step = LINK_STEPS.get(told);
  if (step && name) {
    return {
      line: lineOf(changeOf(step), name),
      confirmation: (t) => t(`deeds.done.${step}`, { name }),
    };
  }
  if (told) {
    return {
      line: lineOf({ told }, name),
      confirmation: (t) =>
        name
          ? t('deeds.done.toldFor', { change: told, name })
          : t('deeds.done.told', { change: told }),
    };
  }
  const [state, roles] = ['State', 'Roles'].map((key) => differenceIn(key, { before, after }));
  if (!name || Boolean(state) === Boolean(roles)) return { line: lineOf(null, name) };
  if (roles) {
    return {
      line: lineOf(changeOf('roles', { roles: roles.to }), name),
      confirmation: (t) => t('deeds.done.roles', { name, roles: roles.to }),
    };
  }
  const code = state && stateOf(state);
  return code
    ? {
        line: lineOf(changeOf(code), name),
        confirmation: (t) => t(`deeds.done.${code}`, { name }),
      }
    : { line: lineOf(null, name) };
}

type Difference = { from: string; to: string };

function differenceIn(key: string, values: { before: unknown; after: unknown }): Difference | null {
  const [from, to] = [scalarOf(values.before, key), scalarOf(values.after, key)];
  return from && to && from !== to ? { from, to } : null;
}

function stateOf({ from, to }: Difference): 'disabled' | 'enabled' | null {
  if (to === 'Disabled') return 'disabled';
  return from === 'Disabled' ? 'enabled' : null;
}

function nameIn(value: unknown): string {
  return scalarOf(value, 'DisplayName');
}
