import actorKinds from './en/actorKinds.json' with { type: 'json' };
import api from './en/api.json' with { type: 'json' };
import apiKeys from './en/apiKeys.json' with { type: 'json' };
import clouds from './en/clouds.json' with { type: 'json' };
import csv from './en/csv.json' with { type: 'json' };
import customers from './en/customers.json' with { type: 'json' };
import deeds from './en/deeds.json' with { type: 'json' };
import errors from './en/errors.json' with { type: 'json' };
import filter from './en/filter.json' with { type: 'json' };
import forms from './en/forms.json' with { type: 'json' };
import frame from './en/frame.json' with { type: 'json' };
import insights from './en/insights.json' with { type: 'json' };
import invitation from './en/invitation.json' with { type: 'json' };
import log from './en/log.json' with { type: 'json' };
import operations from './en/operations.json' with { type: 'json' };
import outcomes from './en/outcomes.json' with { type: 'json' };
import partnerCenter from './en/partnerCenter.json' with { type: 'json' };
import reach from './en/reach.json' with { type: 'json' };
import record from './en/record.json' with { type: 'json' };
import recordPage from './en/recordPage.json' with { type: 'json' };
import refusals from './en/refusals.json' with { type: 'json' };
import resources from './en/resources.json' with { type: 'json' };
import roles from './en/roles.json' with { type: 'json' };
import signIn from './en/signIn.json' with { type: 'json' };
import sources from './en/sources.json' with { type: 'json' };
import statuses from './en/statuses.json' with { type: 'json' };
import subscriptionForms from './en/subscriptionForms.json' with { type: 'json' };
import subscriptions from './en/subscriptions.json' with { type: 'json' };
import ui from './en/ui.json' with { type: 'json' };
import users from './en/users.json' with { type: 'json' };

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
