import { changedFieldsOf, changeOfField } from '@/lib/activity/summary/changed-fields';
import {
  changeOf,
  lineOf,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import { displayNameIn, userIn } from '@/lib/activity/summary/user-in';
import { scalarOf } from '@/lib/platform/json/parse-json';

/** The operations on the partner's users. */
export const USER_SUMMARIES: OperationSummaries = {
  create_partner_user: { summarise: summariseUser, canHaveChange: true },
  update_partner_user: { summarise: summariseUser, canHaveChange: true },
  remove_partner_user: { summarise: summariseUser, canHaveChange: true },
};

type NamedChange =
  | 'linkMade'
  | 'linkUsed'
  | 'linkAsked'
  | 'linkApproved'
  | 'linkDeclined'
  | 'factorSetUp'
  | 'factorRemoved'
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'appRemoved'
  | 'factorReset'
  | 'recoveryCodesMade';

// As lib/users/links/link-data.ts and lib/users/second-factor/change-second-factor.ts write them.
const NAMED_CHANGES: ReadonlyMap<string, NamedChange> = new Map([
  ['New sign-in link', 'linkMade'],
  ['Used the sign-in link', 'linkUsed'],
  ['Asked for a sign-in link', 'linkAsked'],
  ['Approved a sign-in link', 'linkApproved'],
  ['Turned down a sign-in link', 'linkDeclined'],
  ['Set up a second factor', 'factorSetUp'],
  ['Turned off the second factor', 'factorRemoved'],
  ['Added a passkey', 'passkeyAdded'],
  ['Removed a passkey', 'passkeyRemoved'],
  ['Removed the authenticator app', 'appRemoved'],
  ['Reset the second factor', 'factorReset'],
  ['Made new recovery codes', 'recoveryCodesMade'],
]);

function summariseUser(source: SummarySource): Summary {
  const name = displayNameIn(source) || userIn(source);
  const text = source.datum('Change');
  return text ? summariseText(text, name) : summariseValues(name, source);
}

// The record names its change: a step of a sign-in link, of a second factor, or a text of its own.
function summariseText(text: string, name: string): Summary {
  const step = NAMED_CHANGES.get(text);
  if (step && name)
    return {
      line: lineOf({ change: changeOf(step), object: name }),
      confirmation: (t) => t(`summaries.confirmation.${step}`, { name }),
    };
  return {
    line: lineOf({ change: { text, isClear: true }, object: name }),
    confirmation: (t) =>
      name
        ? t('summaries.confirmation.changeFor', { change: text, name })
        : t('summaries.confirmation.change', { change: text }),
  };
}

// Only when the state or the roles differ, and not both.
function summariseValues(name: string, values: { before: unknown; after: unknown }): Summary {
  const [state, roles] = ['State', 'Roles'].map((key) => differenceIn(key, values));
  if (!name || Boolean(state) === Boolean(roles)) return summariseOther(name, values);
  if (roles)
    return {
      line: lineOf({ change: changeOf('roles', roles), user: name }),
      confirmation: (t) => t('summaries.confirmation.roles', { name, roles: roles.to }),
    };
  const code = state && stateChangeOf(state);
  if (!code) return summariseOther(name, values);
  return {
    line: lineOf({ change: changeOf(code), object: name }),
    confirmation: (t) => t(`summaries.confirmation.${code}`, { name }),
  };
}

function summariseOther(name: string, values: { before: unknown; after: unknown }): Summary {
  const [first, ...others] = changedFieldsOf(values.before, values.after);
  const change = first ? changeOfField(first) : null;
  return { line: lineOf({ change, moreChanges: others.length, object: name }) };
}

type Difference = { from: string; to: string };

function differenceIn(key: string, values: { before: unknown; after: unknown }): Difference | null {
  const [from, to] = [scalarOf(values.before, key), scalarOf(values.after, key)];
  return from && to && from !== to ? { from, to } : null;
}

// As lib/users/record-user-change.ts writes them.
const ENABLED: ReadonlySet<string> = new Set(['Active', 'Invited']);

function stateChangeOf({ from, to }: Difference): 'disabled' | 'enabled' | null {
  if (to === 'Disabled') return 'disabled';
  return from === 'Disabled' && ENABLED.has(to) ? 'enabled' : null;
}
