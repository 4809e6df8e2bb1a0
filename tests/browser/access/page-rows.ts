/**
 * What each account is answered at each route. ORDER and ADATUM are Tailspin's, as the accounts
 * are, but for the last one, which is Lamna's. So are the users.
 *
 *   sign-in  to the sign-in page, which leads back to this very URL
 *   log      to the activity log
 *   home     to `/`
 *   first    to the sign-in page, whose first step was not taken
 *   form     to the sign-in page, from NextAuth's address of it
 *   exports  to the sign-in page, which leads to the exports
 *   no-file  to the exports, which say that no file was sent
 *   refused  by NextAuth, which misses its token against forged forms
 *   change:N N to those who may change subscriptions, 403 to the other roles; likewise users:N for
 *            managing users, add:N for adding customers, see:N for seeing the figures, admin:N for
 *            what only a global admin may
 */
export const PAGE_ROWS = `
  asked for                                         signed out  a role   no role  disabled  Lamna

  GET  /                                            sign-in     log      403      sign-in   log
  GET  /sign-in                                     200         home     home     200       home
  GET  /sign-in?callbackUrl=/customers              200         back     back     200       back
  GET  /sign-in/second-factor                       first       200      200      first     200

  GET  /account-settings/activity-log               sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log?status=failed sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log?from=never    sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/export        sign-in     200      403      sign-in   200
  HEAD /account-settings/activity-log/export        sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/export?from=x sign-in     400      403      sign-in   400
  GET  /account-settings/activity-log/export?ticket=abc12345 401 200     403      401       200

  GET  /account-settings/activity-log/export?format=ndjson sign-in 200   403      sign-in   200
  GET  /account-settings/activity-log/filters       sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/filters/choices?facet=user sign-in 200 403  sign-in   200
  GET  /account-settings/activity-log/filters/choices sign-in   400      403      sign-in   400
  GET  /account-settings/activity-log/filters/customers?part=a sign-in 200 403    sign-in   200

  GET  /account-settings/activity-log/ORDER         sign-in     200      403      sign-in   404
  GET  /account-settings/activity-log/LAMNA_RECORD  sign-in     404      403      sign-in   200
  GET  /account-settings/activity-log/NO_RECORD     sign-in     404      403      sign-in   404
  GET  /account-settings/activity-log/%00           sign-in     404      403      sign-in   404
  GET  /account-settings/activity-log/ORDER/json    sign-in     200      403      sign-in   404
  HEAD /account-settings/activity-log/ORDER/json    sign-in     200      403      sign-in   404
  GET  /account-settings/activity-log/ORDER/details sign-in     200      403      sign-in   404
  GET  /account-settings/activity-log/ORDER/details?from=x sign-in 400   403      sign-in   400
  GET  /account-settings/activity-log/ORDER/details?row=0 sign-in 404    403      sign-in   404
  GET  /account-settings/activity-log/LAMNA_RECORD/details sign-in 404   403      sign-in   200
  GET  /account-settings/activity-log/NO_RECORD/details sign-in 404      403      sign-in   404
  GET  /account-settings/activity-log/%00/details   sign-in     404      403      sign-in   404
  GET  /account-settings/activity-log/rows/details  sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/rows/newer    sign-in     400      403      sign-in   400
  GET  /account-settings/activity-log/rows/newer?before=MjAyNi0xMS0yMVQwMDowMDowMC4wMDAwMDBaIDE sign-in 200 403 sign-in 200
  GET  /account-settings/activity-log/rows/details?from=x sign-in 400    403      sign-in   400
  GET  /account-settings/activity-log/LAMNA_RECORD/json sign-in 404      403      sign-in   200
  GET  /account-settings/activity-log/NO_RECORD/json sign-in    404      403      sign-in   404
  GET  /account-settings/activity-log/%00/json      sign-in     404      403      sign-in   404

  GET  /account-settings/palette                    sign-in     200      200      sign-in   200
  GET  /account-settings/palette?typed=a&from=never sign-in    200      200      sign-in   200

  GET  /account-settings/partner-center             sign-in     admin:200 403      sign-in   403

  GET  /account-settings/users                      sign-in     users:200 403      sign-in   403
  GET  /account-settings/users?q=admin              sign-in     users:200 403      sign-in   403
  GET  /account-settings/users/invite               sign-in     users:200 403      sign-in   403
  GET  /account-settings/users/READER               sign-in     users:200 403      sign-in   403
  GET  /account-settings/users/LAMNA_AGENT          sign-in     users:404 403      sign-in   403
  GET  /account-settings/users/NO_USER              sign-in     users:404 403      sign-in   403
  GET  /account-settings/users/no-guid              sign-in     users:404 403      sign-in   403

  GET  /account-settings/security                   sign-in     admin:200 403      sign-in   403

  GET  /account-settings/retention                  sign-in     admin:200 403      sign-in   403
  GET  /account-settings/retention/shorter?months=24 sign-in    admin:200 403      sign-in   403
  GET  /account-settings/retention/holds/new        sign-in     admin:200 403      sign-in   403
  GET  /account-settings/retention/holds/new?customer=ADATUM&id=NO_CUSTOMER sign-in admin:200 403 sign-in 403
  GET  /account-settings/retention/holds/new?customer=LAMNA_CUSTOMER sign-in admin:404 403 sign-in 403
  GET  /account-settings/retention/holds/HOLD/release sign-in   admin:200 403      sign-in   403
  GET  /account-settings/retention/holds/NO_CUSTOMER/release sign-in admin:404 403 sign-in   403
  GET  /account-settings/retention/holds/no-guid/release sign-in admin:404 403     sign-in   403

  GET  /invitation/no-token                         200         200      200      200       200
  GET  /invitation/NO_TOKEN                         200         200      200      200       200

  GET  /account-settings/api-keys                   sign-in     admin:200 403      sign-in   403
  GET  /account-settings/api                        sign-in     200      403      sign-in   200

  GET  /account-settings/activity-log/proof         sign-in     200      403      sign-in   200

  GET  /account-settings/activity-log/reach         sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/reach?to=x    sign-in     200      403      sign-in   200

  GET  /account-settings/activity-log/views         sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/views?done=deleted-1 sign-in 200   403      sign-in   200

  GET  /account-settings/activity-log/exports       sign-in     200      403      sign-in   200
  GET  /account-settings/activity-log/exports?after=x sign-in   200      403      sign-in   200
  GET  /account-settings/activity-log/exports/NO_RECORD/proof sign-in 404 403    sign-in   404
  GET  /account-settings/activity-log/exports/NO_RECORD/entry sign-in 404 403    sign-in   404
  GET  /account-settings/activity-log/exports/checked/NO_RECORD sign-in 404 403  sign-in   404
  POST /account-settings/activity-log/exports/check exports     no-file  403      exports   no-file

  GET  /insights/subscriptions                      sign-in     see:200  403      sign-in   200
  GET  /insights/subscriptions?from=never           sign-in     see:200  403      sign-in   200
  GET  /insights/subscriptions/export               sign-in     see:200  403      sign-in   200
  GET  /insights/subscriptions/export?tz=nowhere    sign-in     see:400  403      sign-in   400
  GET  /insights/subscriptions/list?figure=active   sign-in     see:200  403      sign-in   200
  GET  /insights/subscriptions/list                 sign-in     see:200  403      sign-in   200
  GET  /insights/subscriptions/list/export?figure=active sign-in see:200 403      sign-in   200
  GET  /insights/subscriptions/list/export?figure=x sign-in     see:400  403      sign-in   400

  GET  /profile                                     sign-in     200      200      sign-in   200
  GET  /profile/second-factor                       sign-in     200      200      sign-in   200

  GET  /customers                                   sign-in     200      403      sign-in   200
  GET  /customers?q=adatum                          sign-in     200      403      sign-in   200
  GET  /customers/ADATUM/subscriptions              sign-in     200      403      sign-in   404
  GET  /customers/LAMNA_CUSTOMER/subscriptions      sign-in     404      403      sign-in   200
  GET  /customers/NO_CUSTOMER/subscriptions         sign-in     404      403      sign-in   404
  GET  /customers/no-guid/subscriptions             sign-in     404      403      sign-in   404

  GET  /customers/ADATUM/evidence                   sign-in     200      403      sign-in   404
  GET  /customers/ADATUM/evidence?from=never        sign-in     200      403      sign-in   404
  GET  /customers/LAMNA_CUSTOMER/evidence           sign-in     404      403      sign-in   200
  GET  /customers/NO_CUSTOMER/evidence              sign-in     404      403      sign-in   404
  GET  /customers/no-guid/evidence                  sign-in     404      403      sign-in   404

  GET  /evidence/NO_TOKEN                           404         404      404      404       404
  GET  /evidence/no-token                           404         404      404      404       404
  GET  /evidence/NO_TOKEN/zip                       404         404      404      404       404
  HEAD /evidence/NO_TOKEN/zip                       404         404      404      404       404

  GET  /customers/add?id=NO_CUSTOMER                sign-in     add:200  403      sign-in   200
  GET  /customers/ADATUM/subscriptions/BOUGHT       sign-in     200      403      sign-in   404
  GET  /customers/ADATUM/subscriptions/NO_CUSTOMER  sign-in     404      403      sign-in   404
  GET  /customers/ADATUM/subscriptions/no-guid      sign-in     404      403      sign-in   404
  GET  /customers/WINGTIP/subscriptions/BOUGHT      sign-in     404      403      sign-in   404
  GET  /customers/ADATUM/subscriptions/buy?id=NO_CUSTOMER sign-in change:200 403  sign-in   404
  GET  /customers/LAMNA_CUSTOMER/subscriptions/buy?id=NO_CUSTOMER sign-in change:404 403 sign-in 200
  GET  /customers/no-guid/subscriptions/buy         sign-in     change:404 403    sign-in   404
`;
