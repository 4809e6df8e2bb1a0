import actorKinds from './ja/actorKinds.json' with { type: 'json' };
import api from './ja/api.json' with { type: 'json' };
import apiKeys from './ja/apiKeys.json' with { type: 'json' };
import clouds from './ja/clouds.json' with { type: 'json' };
import csv from './ja/csv.json' with { type: 'json' };
import customers from './ja/customers.json' with { type: 'json' };
import deeds from './ja/deeds.json' with { type: 'json' };
import errors from './ja/errors.json' with { type: 'json' };
import filter from './ja/filter.json' with { type: 'json' };
import forms from './ja/forms.json' with { type: 'json' };
import frame from './ja/frame.json' with { type: 'json' };
import insights from './ja/insights.json' with { type: 'json' };
import invitation from './ja/invitation.json' with { type: 'json' };
import log from './ja/log.json' with { type: 'json' };
import operations from './ja/operations.json' with { type: 'json' };
import outcomes from './ja/outcomes.json' with { type: 'json' };
import partnerCenter from './ja/partnerCenter.json' with { type: 'json' };
import reach from './ja/reach.json' with { type: 'json' };
import record from './ja/record.json' with { type: 'json' };
import recordPage from './ja/recordPage.json' with { type: 'json' };
import refusals from './ja/refusals.json' with { type: 'json' };
import resources from './ja/resources.json' with { type: 'json' };
import roles from './ja/roles.json' with { type: 'json' };
import signIn from './ja/signIn.json' with { type: 'json' };
import sources from './ja/sources.json' with { type: 'json' };
import statuses from './ja/statuses.json' with { type: 'json' };
import subscriptionForms from './ja/subscriptionForms.json' with { type: 'json' };
import subscriptions from './ja/subscriptions.json' with { type: 'json' };
import ui from './ja/ui.json' with { type: 'json' };
import users from './ja/users.json' with { type: 'json' };

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
