import actorKinds from './ko/activity/actorKinds.json' with { type: 'json' };
import api from './ko/account/api.json' with { type: 'json' };
import apiKeys from './ko/account/apiKeys.json' with { type: 'json' };
import clouds from './ko/customers/clouds.json' with { type: 'json' };
import csv from './ko/activity/csv.json' with { type: 'json' };
import customers from './ko/customers/customers.json' with { type: 'json' };
import deeds from './ko/activity/deeds.json' with { type: 'json' };
import errors from './ko/interface/errors.json' with { type: 'json' };
import filter from './ko/activity/filter.json' with { type: 'json' };
import forms from './ko/interface/forms.json' with { type: 'json' };
import frame from './ko/interface/frame.json' with { type: 'json' };
import insights from './ko/customers/insights.json' with { type: 'json' };
import invitation from './ko/account/invitation.json' with { type: 'json' };
import log from './ko/activity/log.json' with { type: 'json' };
import operations from './ko/activity/operations.json' with { type: 'json' };
import outcomes from './ko/activity/outcomes.json' with { type: 'json' };
import partnerCenter from './ko/account/partnerCenter.json' with { type: 'json' };
import reach from './ko/activity/reach.json' with { type: 'json' };
import record from './ko/activity/record.json' with { type: 'json' };
import recordPage from './ko/activity/recordPage.json' with { type: 'json' };
import refusals from './ko/interface/refusals.json' with { type: 'json' };
import resources from './ko/activity/resources.json' with { type: 'json' };
import roles from './ko/account/roles.json' with { type: 'json' };
import signIn from './ko/account/signIn.json' with { type: 'json' };
import sources from './ko/activity/sources.json' with { type: 'json' };
import statuses from './ko/activity/statuses.json' with { type: 'json' };
import subscriptionForms from './ko/customers/subscriptionForms.json' with { type: 'json' };
import subscriptions from './ko/customers/subscriptions.json' with { type: 'json' };
import ui from './ko/interface/ui.json' with { type: 'json' };
import users from './ko/account/users.json' with { type: 'json' };

/** Korean, one file a subject. */
export const ko = {
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
