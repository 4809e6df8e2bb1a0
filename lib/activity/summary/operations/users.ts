import {
  changeOf,
  lineOf,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import { scalarOf } from '@/lib/platform/json/parse-json';

/** The operations on the partner's users. */
export const USER_SUMMARIES: OperationSummaries = {
  create_partner_user: { summarise: summariseUser, canHaveChange: true },
  update_partner_user: { summarise: summariseUser, canHaveChange: true },
};

type LinkStep = 'linkMade' | 'linkUsed' | 'linkAsked' | 'linkApproved' | 'linkDeclined';

// As lib/users/links/link-data.ts writes them.
const LINK_STEPS: ReadonlyMap<string, LinkStep> = new Map([
  ['New sign-in link', 'linkMade'],
  ['Used the sign-in link', 'linkUsed'],
  ['Asked for a sign-in link', 'linkAsked'],
  ['Approved a sign-in link', 'linkApproved'],
  ['Turned down a sign-in link', 'linkDeclined'],
]);

function summariseUser({ before, after, datum }: SummarySource): Summary {
  const name = displayNameIn(after) || displayNameIn(before) || datum('UserPrincipalName');
  const text = datum('Change');
  return text ? summariseText(text, name) : summariseValues(name, { before, after });
}

// The record names its change: a step of a sign-in link, or a text of its own.
function summariseText(text: string, name: string): Summary {
  const step = LINK_STEPS.get(text);
  if (step && name)
    return {
      line: lineOf(changeOf(step), name),
      confirmation: (t) => t(`deeds.done.${step}`, { name }),
    };
  return {
    line: lineOf({ text }, name),
    confirmation: (t) =>
      name
        ? t('deeds.done.toldFor', { change: text, name })
        : t('deeds.done.told', { change: text }),
  };
}

// Only when the state or the roles differ, and not both.
function summariseValues(name: string, values: { before: unknown; after: unknown }): Summary {
  const [state, roles] = ['State', 'Roles'].map((key) => differenceIn(key, values));
  if (!name || Boolean(state) === Boolean(roles)) return { line: lineOf(null, name) };
  if (roles)
    return {
      line: lineOf(changeOf('roles', { roles: roles.to }), name),
      confirmation: (t) => t('deeds.done.roles', { name, roles: roles.to }),
    };
  const code = state && stateChangeOf(state);
  if (!code) return { line: lineOf(null, name) };
  return {
    line: lineOf(changeOf(code), name),
    confirmation: (t) => t(`deeds.done.${code}`, { name }),
  };
}

type Difference = { from: string; to: string };

function differenceIn(key: string, values: { before: unknown; after: unknown }): Difference | null {
  const [from, to] = [scalarOf(values.before, key), scalarOf(values.after, key)];
  return from && to && from !== to ? { from, to } : null;
}

function stateChangeOf({ from, to }: Difference): 'disabled' | 'enabled' | null {
  if (to === 'Disabled') return 'disabled';
  return from === 'Disabled' ? 'enabled' : null;
}

function displayNameIn(value: unknown): string {
  return scalarOf(value, 'DisplayName');
}
