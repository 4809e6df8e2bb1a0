import actorKinds from './ko/actorKinds.json';
import api from './ko/api.json';
import apiKeys from './ko/apiKeys.json';
import clouds from './ko/clouds.json';
import csv from './ko/csv.json';
import customers from './ko/customers.json';
import deeds from './ko/deeds.json';
import errors from './ko/errors.json';
import filter from './ko/filter.json';
import forms from './ko/forms.json';
import frame from './ko/frame.json';
import insights from './ko/insights.json';
import invitation from './ko/invitation.json';
import log from './ko/log.json';
import operations from './ko/operations.json';
import outcomes from './ko/outcomes.json';
import partnerCenter from './ko/partnerCenter.json';
import reach from './ko/reach.json';
import record from './ko/record.json';
import recordPage from './ko/recordPage.json';
import refusals from './ko/refusals.json';
import resources from './ko/resources.json';
import roles from './ko/roles.json';
import signIn from './ko/signIn.json';
import statuses from './ko/statuses.json';
import subscriptionForms from './ko/subscriptionForms.json';
import subscriptions from './ko/subscriptions.json';
import ui from './ko/ui.json';
import users from './ko/users.json';

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
  statuses,
  subscriptionForms,
  subscriptions,
  ui,
  users,
};
