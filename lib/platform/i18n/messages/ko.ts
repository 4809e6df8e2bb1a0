import accessErrors from './ko/interface/accessErrors.json' with { type: 'json' };
import actorKinds from './ko/activity/actorKinds.json' with { type: 'json' };
import api from './ko/account/api.json' with { type: 'json' };
import apiKeys from './ko/account/apiKeys.json' with { type: 'json' };
import clouds from './ko/customers/clouds.json' with { type: 'json' };
import csv from './ko/activity/csv.json' with { type: 'json' };
import customers from './ko/customers/customers.json' with { type: 'json' };
import errors from './ko/interface/errors.json' with { type: 'json' };
import evidence from './ko/customers/evidence.json' with { type: 'json' };
import exportProgress from './ko/activity/exportProgress.json' with { type: 'json' };
import exports from './ko/account/exports.json' with { type: 'json' };
import failures from './ko/activity/failures.json' with { type: 'json' };
import filter from './ko/activity/filter.json' with { type: 'json' };
import forms from './ko/interface/forms.json' with { type: 'json' };
import insights from './ko/customers/insights.json' with { type: 'json' };
import invitation from './ko/account/invitation.json' with { type: 'json' };
import layout from './ko/interface/layout.json' with { type: 'json' };
import log from './ko/activity/log.json' with { type: 'json' };
import opening from './ko/activity/opening.json' with { type: 'json' };
import operations from './ko/activity/operations.json' with { type: 'json' };
import outcomes from './ko/activity/outcomes.json' with { type: 'json' };
import palette from './ko/interface/palette.json' with { type: 'json' };
import partnerCenter from './ko/account/partnerCenter.json' with { type: 'json' };
import profile from './ko/account/profile.json' with { type: 'json' };
import proof from './ko/account/proof.json' with { type: 'json' };
import reach from './ko/activity/reach.json' with { type: 'json' };
import record from './ko/activity/record.json' with { type: 'json' };
import recordPage from './ko/activity/recordPage.json' with { type: 'json' };
import resources from './ko/activity/resources.json' with { type: 'json' };
import retention from './ko/account/retention.json' with { type: 'json' };
import roles from './ko/account/roles.json' with { type: 'json' };
import savedViews from './ko/account/savedViews.json' with { type: 'json' };
import secondFactor from './ko/account/secondFactor.json' with { type: 'json' };
import security from './ko/account/security.json' with { type: 'json' };
import signIn from './ko/account/signIn.json' with { type: 'json' };
import sources from './ko/activity/sources.json' with { type: 'json' };
import statuses from './ko/activity/statuses.json' with { type: 'json' };
import subscriptionForms from './ko/customers/subscriptionForms.json' with { type: 'json' };
import subscriptions from './ko/customers/subscriptions.json' with { type: 'json' };
import summaries from './ko/activity/summaries.json' with { type: 'json' };
import ui from './ko/interface/ui.json' with { type: 'json' };
import users from './ko/account/users.json' with { type: 'json' };
import welcome from './ko/account/welcome.json' with { type: 'json' };

/** Korean, one file a subject. */
export const ko = {
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
