import accessErrors from './en/interface/accessErrors.json' with { type: 'json' };
import actorKinds from './en/activity/actorKinds.json' with { type: 'json' };
import api from './en/account/api.json' with { type: 'json' };
import apiKeys from './en/account/apiKeys.json' with { type: 'json' };
import clouds from './en/customers/clouds.json' with { type: 'json' };
import csv from './en/activity/csv.json' with { type: 'json' };
import customers from './en/customers/customers.json' with { type: 'json' };
import errors from './en/interface/errors.json' with { type: 'json' };
import evidence from './en/customers/evidence.json' with { type: 'json' };
import exportProgress from './en/activity/exportProgress.json' with { type: 'json' };
import exports from './en/account/exports.json' with { type: 'json' };
import failures from './en/activity/failures.json' with { type: 'json' };
import filter from './en/activity/filter.json' with { type: 'json' };
import forms from './en/interface/forms.json' with { type: 'json' };
import insights from './en/customers/insights.json' with { type: 'json' };
import invitation from './en/account/invitation.json' with { type: 'json' };
import layout from './en/interface/layout.json' with { type: 'json' };
import log from './en/activity/log.json' with { type: 'json' };
import opening from './en/activity/opening.json' with { type: 'json' };
import operations from './en/activity/operations.json' with { type: 'json' };
import outcomes from './en/activity/outcomes.json' with { type: 'json' };
import palette from './en/interface/palette.json' with { type: 'json' };
import partnerCenter from './en/account/partnerCenter.json' with { type: 'json' };
import profile from './en/account/profile.json' with { type: 'json' };
import proof from './en/account/proof.json' with { type: 'json' };
import reach from './en/activity/reach.json' with { type: 'json' };
import record from './en/activity/record.json' with { type: 'json' };
import recordPage from './en/activity/recordPage.json' with { type: 'json' };
import resources from './en/activity/resources.json' with { type: 'json' };
import retention from './en/account/retention.json' with { type: 'json' };
import roles from './en/account/roles.json' with { type: 'json' };
import savedViews from './en/account/savedViews.json' with { type: 'json' };
import secondFactor from './en/account/secondFactor.json' with { type: 'json' };
import security from './en/account/security.json' with { type: 'json' };
import signIn from './en/account/signIn.json' with { type: 'json' };
import sources from './en/activity/sources.json' with { type: 'json' };
import statuses from './en/activity/statuses.json' with { type: 'json' };
import subscriptionForms from './en/customers/subscriptionForms.json' with { type: 'json' };
import subscriptions from './en/customers/subscriptions.json' with { type: 'json' };
import summaries from './en/activity/summaries.json' with { type: 'json' };
import ui from './en/interface/ui.json' with { type: 'json' };
import users from './en/account/users.json' with { type: 'json' };
import welcome from './en/account/welcome.json' with { type: 'json' };

/** English, one file a subject. */
export const en = {
  accessErrors,
  actorKinds,
  api,
  apiKeys,
  clouds,
  csv,
  customers,
  errors,
  evidence,
  exportProgress,
  exports,
  failures,
  filter,
  forms,
  insights,
  invitation,
  layout,
  log,
  opening,
  operations,
  outcomes,
  palette,
  partnerCenter,
  profile,
  proof,
  reach,
  record,
  recordPage,
  resources,
  retention,
  roles,
  savedViews,
  secondFactor,
  security,
  signIn,
  sources,
  statuses,
  subscriptionForms,
  subscriptions,
  summaries,
  ui,
  users,
  welcome,
};
