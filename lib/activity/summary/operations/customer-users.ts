import { changedFieldsOf, changeOfField } from '@/lib/activity/summary/changed-fields';
import {
  changeOf,
  lineOf,
  type Change,
  type OperationSummaries,
  type Summary,
  type SummarySource,
} from '@/lib/activity/summary/summary';
import { displayNameIn, userIn } from '@/lib/activity/summary/user-in';

/** The operations on customers' users, besides those on their licences. */
export const CUSTOMER_USER_SUMMARIES: OperationSummaries = {
  create_customer_user: { summarise: summariseUser, canHaveChange: false },
  delete_customer_user: { summarise: summariseUser, canHaveChange: false },
  restore_customer_user: { summarise: summariseUser, canHaveChange: false },
  update_customer_user: { summarise: summariseUpdate, canHaveChange: false },
  update_customer_user_principal_name: { summarise: summariseUpdate, canHaveChange: false },
  reset_customer_user_password: { summarise: summariseReset, canHaveChange: false },
  add_user_member: { summarise: summariseMembership, canHaveChange: true },
  remove_user_member: { summarise: summariseMembership, canHaveChange: true },
};

// `anna@contoso.example (Anna Berg)`
function summariseUser(source: SummarySource): Summary {
  const [user, name] = [userIn(source), displayNameIn(source)];
  return { line: lineOf(user ? { object: user, note: name } : { object: name }) };
}

function summariseUpdate(source: SummarySource): Summary {
  const [first, ...others] = changedFieldsOf(source.before, source.after);
  if (!first) return summariseUser(source);
  const change: Change = { ...changeOfField(first), isClear: true };
  return { line: lineOf({ change, moreChanges: others.length, user: userIn(source) }) };
}

function summariseReset(source: SummarySource): Summary {
  return { line: lineOf({ change: changeOf('passwordReset'), user: userIn(source) }) };
}

function summariseMembership(source: SummarySource): Summary {
  const { activity, datum } = source;
  const name = datum('RoleName') || datum('Role') || datum('RoleId');
  const code = activity.operationType.startsWith('remove_') ? 'roleRemoved' : 'roleAdded';
  return { line: lineOf({ change: name ? changeOf(code, { name }) : null, user: userIn(source) }) };
}
