import actorKinds from './ko/actorKinds.json' with { type: 'json' };
import api from './ko/api.json' with { type: 'json' };
import apiKeys from './ko/apiKeys.json' with { type: 'json' };
import clouds from './ko/clouds.json' with { type: 'json' };
import csv from './ko/csv.json' with { type: 'json' };
import customers from './ko/customers.json' with { type: 'json' };
import deeds from './ko/deeds.json' with { type: 'json' };
import errors from './ko/errors.json' with { type: 'json' };
import filter from './ko/filter.json' with { type: 'json' };
import forms from './ko/forms.json' with { type: 'json' };
import frame from './ko/frame.json' with { type: 'json' };
import insights from './ko/insights.json' with { type: 'json' };
import invitation from './ko/invitation.json' with { type: 'json' };
import log from './ko/log.json' with { type: 'json' };
import operations from './ko/operations.json' with { type: 'json' };
import outcomes from './ko/outcomes.json' with { type: 'json' };
import partnerCenter from './ko/partnerCenter.json' with { type: 'json' };
import reach from './ko/reach.json' with { type: 'json' };
import record from './ko/record.json' with { type: 'json' };
import recordPage from './ko/recordPage.json' with { type: 'json' };
import refusals from './ko/refusals.json' with { type: 'json' };
import resources from './ko/resources.json' with { type: 'json' };
import roles from './ko/roles.json' with { type: 'json' };
import signIn from './ko/signIn.json' with { type: 'json' };
import sources from './ko/sources.json' with { type: 'json' };
import statuses from './ko/statuses.json' with { type: 'json' };
import subscriptionForms from './ko/subscriptionForms.json' with { type: 'json' };
import subscriptions from './ko/subscriptions.json' with { type: 'json' };
import ui from './ko/ui.json' with { type: 'json' };
import users from './ko/users.json' with { type: 'json' };

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
