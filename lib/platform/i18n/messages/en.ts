import actorKinds from './en/activity/actorKinds.json' with { type: 'json' };
import api from './en/account/api.json' with { type: 'json' };
import apiKeys from './en/account/apiKeys.json' with { type: 'json' };
import clouds from './en/customers/clouds.json' with { type: 'json' };
import csv from './en/activity/csv.json' with { type: 'json' };
import customers from './en/customers/customers.json' with { type: 'json' };
import deeds from './en/activity/deeds.json' with { type: 'json' };
import errors from './en/interface/errors.json' with { type: 'json' };
import filter from './en/activity/filter.json' with { type: 'json' };
import forms from './en/interface/forms.json' with { type: 'json' };
import frame from './en/interface/frame.json' with { type: 'json' };
import insights from './en/customers/insights.json' with { type: 'json' };
import invitation from './en/account/invitation.json' with { type: 'json' };
import log from './en/activity/log.json' with { type: 'json' };
import operations from './en/activity/operations.json' with { type: 'json' };
import outcomes from './en/activity/outcomes.json' with { type: 'json' };
import partnerCenter from './en/account/partnerCenter.json' with { type: 'json' };
import reach from './en/activity/reach.json' with { type: 'json' };
import record from './en/activity/record.json' with { type: 'json' };
import recordPage from './en/activity/recordPage.json' with { type: 'json' };
import refusals from './en/interface/refusals.json' with { type: 'json' };
import resources from './en/activity/resources.json' with { type: 'json' };
import roles from './en/account/roles.json' with { type: 'json' };
import signIn from './en/account/signIn.json' with { type: 'json' };
import sources from './en/activity/sources.json' with { type: 'json' };
import statuses from './en/activity/statuses.json' with { type: 'json' };
import subscriptionForms from './en/customers/subscriptionForms.json' with { type: 'json' };
import subscriptions from './en/customers/subscriptions.json' with { type: 'json' };
import ui from './en/interface/ui.json' with { type: 'json' };
import users from './en/account/users.json' with { type: 'json' };

/** English, one file a subject. */
export const en = {
  actorKinds,
  api,
  apiKeys,
  clouds,
  csv,
  customers,
  deeds,
  errors,
  filter,
  forms,
  frame,
  insights,
  invitation,
  log,
  operations,
  outcomes,
  partnerCenter,
  reach,
  record,
  recordPage,
  refusals,
  resources,
  roles,
  signIn,
  sources,
  statuses,
  subscriptionForms,
  subscriptions,
  ui,
  users,
};
