import { LAMNA_AGENT_ID, READER_ID } from '@/tests/support/world/accounts';
import { ADATUM, LAMNA_CUSTOMER, NO_CUSTOMER_ID } from '@/tests/support/world/customers';
import { LAMNA_RECORD_ID, NO_RECORD_ID, ORDER_ID } from '@/tests/support/world/record-ids';

/**
 * What each account is answered at each route. ORDER and ADATUM are Tailspin's, as the accounts
 * are, but for the last one, which is Lamna's. So are the users.
 *
 *   users    200 for those who manage users, 403 for the other roles; users404: 404 for them
 *   sign-in  to the sign-in page, which leads back to this very URL
 *   log      to the activity log
 *   home     to `/`
 *   form     to the sign-in page, from NextAuth's address of it
 *   admin    200 to a global admin, 403 to the other roles
 *   refused  by NextAuth, which misses its token against forged forms
 */
const TABLE = `
  asked for                                         signed out  a role   no role  disabled  Lamna

  GET  /                                            sign-in     log      403      sign-in   log
  GET  /sign-in                                     200         home     home     200       home
  GET  /sign-in?callbackUrl=/customers              200         back     back     200       back

  GET  /account-settings/activity-log               sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log?status=failed sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log?from=never    sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/export        sign-in     200      403      sign-in   200
  HEAD /account-settings/activity-log/export        sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/export?from=x sign-in     400      403      sign-in   400

  GET  /account-settings/activity-log/ORDER         sign-in     200      403      sign-in   404
  GET  /account-settings/activity-log/LAMNA_RECORD  sign-in     404      403      sign-in   200
  GET  /account-settings/activity-log/NO_RECORD     sign-in     404      403      sign-in   404
  GET  /account-settings/activity-log/%00           sign-in     404      403      sign-in   404

  GET  /account-settings/partner-center             sign-in     admin    403      sign-in   403

  GET  /account-settings/users                      sign-in     users    403      sign-in   403
  GET  /account-settings/users?q=admin              sign-in     users    403      sign-in   403
  GET  /account-settings/users/invite               sign-in     users    403      sign-in   403
  GET  /account-settings/users/READER               sign-in     users    403      sign-in   403
  GET  /account-settings/users/LAMNA_AGENT          sign-in     users404 403      sign-in   403
  GET  /account-settings/users/NO_USER              sign-in     users404 403      sign-in   403
  GET  /account-settings/users/no-guid              sign-in     users404 403      sign-in   403

  GET  /invitation/no-token                         200         200      200      200       200
  GET  /invitation/NO_TOKEN                         200         200      200      200       200

  GET  /account-settings/api-keys                   sign-in     admin    403      sign-in   403
  GET  /account-settings/api                        sign-in     200      403      sign-in   200

  GET  /customers                                   sign-in     200      403      sign-in   200
  GET  /customers?q=adatum                          sign-in     200      403      sign-in   200
  GET  /customers/ADATUM/subscriptions              sign-in     200      403      sign-in   404
  GET  /customers/LAMNA_CUSTOMER/subscriptions      sign-in     404      403      sign-in   200
  GET  /customers/NO_CUSTOMER/subscriptions         sign-in     404      403      sign-in   404
  GET  /customers/no-guid/subscriptions             sign-in     404      403      sign-in   404

  GET  /api/v1/activities                           401         200      403      401       200
  GET  /api/v1/activities?from=never                401         400      403      401       400
  POST /api/v1/activities                           401         401      401      401       401
  PUT  /api/v1/activities                           405         405      405      405       405
  PATCH /api/v1/activities                          405         405      405      405       405
  DELETE /api/v1/activities                         405         405      405      405       405
  OPTIONS /api/v1/activities                        204         204      204      204       204
  GET  /api/v1/openapi.json                         200         200      200      200       200
  GET  /api/health                                  200         200      200      200       200
  GET  /api/auth/session                            200         200      200      200       200
  GET  /api/auth/signin                             form        form     form     form      form
  POST /api/auth/callback/credentials               refused     refused  refused  refused   refused
`;

export type Answers = {
  signedOut: string;
  role: string;
  noRole: string;
  disabled: string;
  otherPartner: string;
};

export type AccessRow = Answers & { method: string; path: string };

const IDS: [name: string, id: string][] = [
  ['NO_RECORD', NO_RECORD_ID],
  ['LAMNA_RECORD', LAMNA_RECORD_ID],
  ['ORDER', ORDER_ID],
  ['READER', READER_ID],
  ['LAMNA_AGENT', LAMNA_AGENT_ID],
  ['NO_USER', NO_CUSTOMER_ID],
  ['NO_TOKEN', 'A'.repeat(86)],
  ['NO_CUSTOMER', NO_CUSTOMER_ID],
  ['LAMNA_CUSTOMER', LAMNA_CUSTOMER.id],
  ['ADATUM', ADATUM.id],
];

export const ACCESS_TABLE: AccessRow[] = TABLE.split('\n')
  .filter((line) => line.trim() !== '')
  .slice(1)
  .map(readRow);

function readRow(line: string): AccessRow {
  const [method = '', asked = '', ...answers] = line.trim().split(/ +/);
  const [signedOut = '', role = '', noRole = '', disabled = '', otherPartner = ''] = answers;
  const path = IDS.reduce((text, [name, id]) => text.replace(name, id), asked);
  return { method, path, signedOut, role, noRole, disabled, otherPartner };
}
