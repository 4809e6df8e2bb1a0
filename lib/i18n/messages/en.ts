import actorKinds from './en/actorKinds.json';
import api from './en/api.json';
import apiKeys from './en/apiKeys.json';
import clouds from './en/clouds.json';
import csv from './en/csv.json';
import customers from './en/customers.json';
import deeds from './en/deeds.json';
import errors from './en/errors.json';
import filter from './en/filter.json';
import forms from './en/forms.json';
import frame from './en/frame.json';
import insights from './en/insights.json';
import invitation from './en/invitation.json';
import log from './en/log.json';
import operations from './en/operations.json';
import outcomes from './en/outcomes.json';
import partnerCenter from './en/partnerCenter.json';
import reach from './en/reach.json';
import record from './en/record.json';
import recordPage from './en/recordPage.json';
import refusals from './en/refusals.json';
import resources from './en/resources.json';
import roles from './en/roles.json';
import signIn from './en/signIn.json';
import statuses from './en/statuses.json';
import subscriptionForms from './en/subscriptionForms.json';
import subscriptions from './en/subscriptions.json';
import ui from './en/ui.json';
import users from './en/users.json';

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
  statuses,
  subscriptionForms,
  subscriptions,
  ui,
  users,
};
