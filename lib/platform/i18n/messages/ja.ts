import accessErrors from './ja/interface/accessErrors.json' with { type: 'json' };
import actorKinds from './ja/activity/actorKinds.json' with { type: 'json' };
import api from './ja/account/api.json' with { type: 'json' };
import apiKeys from './ja/account/apiKeys.json' with { type: 'json' };
import clouds from './ja/customers/clouds.json' with { type: 'json' };
import csv from './ja/activity/csv.json' with { type: 'json' };
import customers from './ja/customers/customers.json' with { type: 'json' };
import errors from './ja/interface/errors.json' with { type: 'json' };
import evidence from './ja/customers/evidence.json' with { type: 'json' };
import exportProgress from './ja/activity/exportProgress.json' with { type: 'json' };
import exports from './ja/account/exports.json' with { type: 'json' };
import failures from './ja/activity/failures.json' with { type: 'json' };
import filter from './ja/activity/filter.json' with { type: 'json' };
import forms from './ja/interface/forms.json' with { type: 'json' };
import insights from './ja/customers/insights.json' with { type: 'json' };
import invitation from './ja/account/invitation.json' with { type: 'json' };
import layout from './ja/interface/layout.json' with { type: 'json' };
import log from './ja/activity/log.json' with { type: 'json' };
import opening from './ja/activity/opening.json' with { type: 'json' };
import operations from './ja/activity/operations.json' with { type: 'json' };
import outcomes from './ja/activity/outcomes.json' with { type: 'json' };
import palette from './ja/interface/palette.json' with { type: 'json' };
import partnerCenter from './ja/account/partnerCenter.json' with { type: 'json' };
import profile from './ja/account/profile.json' with { type: 'json' };
import proof from './ja/account/proof.json' with { type: 'json' };
import reach from './ja/activity/reach.json' with { type: 'json' };
import record from './ja/activity/record.json' with { type: 'json' };
import recordPage from './ja/activity/recordPage.json' with { type: 'json' };
import resources from './ja/activity/resources.json' with { type: 'json' };
import retention from './ja/account/retention.json' with { type: 'json' };
import roles from './ja/account/roles.json' with { type: 'json' };
import savedViews from './ja/account/savedViews.json' with { type: 'json' };
import secondFactor from './ja/account/secondFactor.json' with { type: 'json' };
import security from './ja/account/security.json' with { type: 'json' };
import signIn from './ja/account/signIn.json' with { type: 'json' };
import sources from './ja/activity/sources.json' with { type: 'json' };
import statuses from './ja/activity/statuses.json' with { type: 'json' };
import subscriptionForms from './ja/customers/subscriptionForms.json' with { type: 'json' };
import subscriptions from './ja/customers/subscriptions.json' with { type: 'json' };
import summaries from './ja/activity/summaries.json' with { type: 'json' };
import ui from './ja/interface/ui.json' with { type: 'json' };
import users from './ja/account/users.json' with { type: 'json' };
import welcome from './ja/account/welcome.json' with { type: 'json' };

/** Japanese, one file a subject. */
export const ja = {
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
