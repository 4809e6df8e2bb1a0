import actorKinds from './ja/actorKinds.json';
import api from './ja/api.json';
import apiKeys from './ja/apiKeys.json';
import clouds from './ja/clouds.json';
import csv from './ja/csv.json';
import customers from './ja/customers.json';
import deeds from './ja/deeds.json';
import errors from './ja/errors.json';
import filter from './ja/filter.json';
import forms from './ja/forms.json';
import frame from './ja/frame.json';
import insights from './ja/insights.json';
import invitation from './ja/invitation.json';
import log from './ja/log.json';
import operations from './ja/operations.json';
import outcomes from './ja/outcomes.json';
import partnerCenter from './ja/partnerCenter.json';
import reach from './ja/reach.json';
import record from './ja/record.json';
import recordPage from './ja/recordPage.json';
import refusals from './ja/refusals.json';
import resources from './ja/resources.json';
import roles from './ja/roles.json';
import signIn from './ja/signIn.json';
import statuses from './ja/statuses.json';
import subscriptionForms from './ja/subscriptionForms.json';
import subscriptions from './ja/subscriptions.json';
import ui from './ja/ui.json';
import users from './ja/users.json';

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
  statuses,
  subscriptionForms,
  subscriptions,
  ui,
  users,
};
