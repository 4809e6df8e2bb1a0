import actorKinds from './ja/activity/actorKinds.json' with { type: 'json' };
import api from './ja/account/api.json' with { type: 'json' };
import apiKeys from './ja/account/apiKeys.json' with { type: 'json' };
import clouds from './ja/customers/clouds.json' with { type: 'json' };
import csv from './ja/activity/csv.json' with { type: 'json' };
import customers from './ja/customers/customers.json' with { type: 'json' };
import deeds from './ja/activity/deeds.json' with { type: 'json' };
import errors from './ja/interface/errors.json' with { type: 'json' };
import filter from './ja/activity/filter.json' with { type: 'json' };
import forms from './ja/interface/forms.json' with { type: 'json' };
import frame from './ja/interface/frame.json' with { type: 'json' };
import insights from './ja/customers/insights.json' with { type: 'json' };
import invitation from './ja/account/invitation.json' with { type: 'json' };
import log from './ja/activity/log.json' with { type: 'json' };
import operations from './ja/activity/operations.json' with { type: 'json' };
import outcomes from './ja/activity/outcomes.json' with { type: 'json' };
import partnerCenter from './ja/account/partnerCenter.json' with { type: 'json' };
import reach from './ja/activity/reach.json' with { type: 'json' };
import record from './ja/activity/record.json' with { type: 'json' };
import recordPage from './ja/activity/recordPage.json' with { type: 'json' };
import refusals from './ja/interface/refusals.json' with { type: 'json' };
import resources from './ja/activity/resources.json' with { type: 'json' };
import roles from './ja/account/roles.json' with { type: 'json' };
import signIn from './ja/account/signIn.json' with { type: 'json' };
import sources from './ja/activity/sources.json' with { type: 'json' };
import statuses from './ja/activity/statuses.json' with { type: 'json' };
import subscriptionForms from './ja/customers/subscriptionForms.json' with { type: 'json' };
import subscriptions from './ja/customers/subscriptions.json' with { type: 'json' };
import ui from './ja/interface/ui.json' with { type: 'json' };
import users from './ja/account/users.json' with { type: 'json' };

/** Japanese, one file a subject. */
export const ja = {
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
