/** The same as PAGE_ROWS for what programs ask for. */
export const API_ROWS = `
  GET  /api/v1/activities                           401         200      403      401       200
  GET  /api/v1/activities?from=never                401         400      403      401       400
  POST /api/v1/activities                           401         401      401      401       401
  PUT  /api/v1/activities                           405         405      405      405       405
  PATCH /api/v1/activities                          405         405      405      405       405
  DELETE /api/v1/activities                         405         405      405      405       405
  OPTIONS /api/v1/activities                        204         204      204      204       204
  GET  /api/v1/activities/ORDER/proof               401         200      403      401       404
  GET  /api/v1/activities/ORDER/proof?status=none   401         404      403      401       404
  GET  /api/v1/activities/LAMNA_RECORD/proof        401         404      403      401       200
  GET  /api/v1/activities/%00/proof                 401         404      403      401       404
  GET  /api/v1/activities/ORDER/entry               401         200      403      401       404
  GET  /api/v1/activities/NO_RECORD/entry           401         404      403      401       404
  GET  /api/v1/tlog/key                             401         200      403      401       200
  GET  /api/v1/tlog/checkpoint                      401         200      403      401       200
  GET  /api/v1/tlog/checkpoint?size=x               401         400      403      401       400
  GET  /api/v1/tlog/checkpoint?size=1               401         404      403      401       404
  GET  /api/v1/tlog/tile/0/000.p/1                  401         200      403      401       200
  GET  /api/v1/tlog/tile/entries/000.p/1            401         200      403      401       200
  GET  /api/v1/tlog/tile/0/x001/000                 401         404      403      401       404
  GET  /api/v1/tlog/tile/64/000                     401         404      403      401       404
  GET  /api/v1/tlog/tile                            401         404      403      401       404
  GET  /api/v1/tlog/nothing/here                    401         404      403      401       404
  GET  /api/v1/tlog                                 401         404      403      401       404

  GET  /api/v1/tlog/days                            401         200      403      401       200
  GET  /api/v1/tlog/days?size=x                     401         400      403      401       400
  GET  /api/v1/tlog/days?size=999999999             401         404      403      401       404
  GET  /api/v1/tlog/days/2026-11-18                 401         200      403      401       404
  GET  /api/v1/tlog/days/1999-01-01                 401         404      403      401       404
  GET  /api/v1/tlog/days/never                      401         404      403      401       404

  GET  /api/v1/openapi.json                         200         200      200      200       200
  GET  /api/health                                  200         200      200      200       200
  GET  /api/auth/session                            200         200      200      200       200
  GET  /api/auth/signin                             form        form     form     form      form
  POST /api/auth/callback/credentials               refused     refused  refused  refused   refused
  GET  /api/auth/callback/azure-ad                  404         404      404      404       404
  POST /api/auth/signin/azure-ad                    404         404      404      404       404
  GET  /api/auth/callback/oidc                      404         404      404      404       404
`;
