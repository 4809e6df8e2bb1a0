/** Names to measure the rules with; none was used to make them. See README.md for the figures. */
export const HELD_OUT_SECRET_NAMES = `
  vpnPreSharedKey, radiusSharedSecret, dbUserPwd, svc_account_pass, BIND_PW, iloPassword, idracPass,
  KRBTGT_PASS, slackToken, gitlab_pat_token, sendgridApiKey, twilioAuthToken, STRIPE_SECRET,
  azureStorageKey, cosmosPrimaryKey, eventHubConnectionString, smbPasswd, zipPassword, wifiKennwort,
  SicherheitscodeNeu, Einmalkennwort, códigoPin, motDePasseProvisoire, codeDAcces, claveTemporal,
  新規パスワード, ワンタイムパスワード, 관리자비밀번호, 접속암호, pin_code, fortigatePsk, tacacsKey, bmcPasswd, LOCAL_ADMIN_PW,
  sftp_pwd, exchangePass, oracleSysPassword, rabbitmq_default_pass, GH_TOKEN, telegramBotToken,
  openai_api_key, mapsApiKey, serviceBusSharedAccessKey, sqlConnectionString, backup_encryption_key,
  luksPassphrase, archivePwd, SnmpAuthPassword, snmp_community, smtpAuthPass, WLANPasswort,
  Freischaltcode, cléWifi, motPasse, contraseñaTemporal, códigoDeAcceso, 一時パスワード, 暗証コード, 초기암호, 인증키,
  hubPassword, ssidKey, wifi_pw, cameraPass, dkimPrivateKey, tlsKeyPem, codeSigningPassword,
  bastionPasswd, radiusSecret, paypalClientSecret, hmac_secret, refreshTkn_token, mailgun_api_key,
  PosPin, voicemailPin, alarmCode_pin, bootPassword, biosPassword, cléAPI, phraseSecrète,
  Zugangskennwort, claveWifi, contraseñaAnterior, 共通パスワード, 管理パスワード, APIシークレット, 와이파이 비밀번호, 비밀키값,
  PA\$\$WORD, p@ssw0rd`;

export const HELD_OUT_HARMLESS_NAMES = `
  passwordAgeDays, PwdMinLen, tokenBudget, secretsManagerRegion, pinPadModel, keyboardLayout,
  CompassApp, passThroughMode, passportCountry, credentialProviderName, apiKeyOwner, tokenSupply,
  SecretaryPhone, authorName, cookieBannerText, resetPasswordUrl, otpDeliveryMethod, mfaMethod,
  PasswordAuditDate, sharedMailbox, signingAlgorithm, KennwortGeändertAm, dureeVieJeton,
  fechaCaducidadClave, パスワード変更履歴, トークン有効期限, 비밀번호 변경일, 토큰 개수, cacheKeyPrefix, sortKeyName,
  PasswordResetCount, numberOfTokens, pwdExpiresInDays, tokenEndpointUrl, SecretRotationPeriod,
  pinboardTitle, keyAccountOwner, BypassList, passRatePercent, PassportExpiry, credentialTypeName,
  apiKeyCreatedBy, tokenHolderName, SecretariatCity, authorizationStatus, cookieExpiryDays,
  forgotPasswordLink, otpRetryLimit, mfaEnforced, passwordLastChangedBy, keyVaultRegion,
  hashAlgorithm, Kennwortregeln, politiqueMotsDePasse, longitudContraseña, パスワード期限通知, シークレット名,
  비밀번호길이, 암호화방식, partitionKeyPath, keyResult, keyboardShortcut, passageOfTime, tokenAmount,
  secretBallotDate, pinnedBy, passwordChangeAllowed, tokensUsedToday, secretsEngine, maxPinLength,
  credentialsUpdatedAt, PasswordlessMode, cookieDomainName, authorizationDate, apiKeyExpiryNotice,
  pwdMaxAge, hotkeyMap, passValue_count, compassDirection, PasswordEncryptionAlgorithm,
  Kennwortalter, dateExpirationMotDePasse, numeroDeContraseñas, パスワード長, トークン種別, 비밀번호 규칙, 토큰 만료일,
  secretaryGeneral, keyMoment, spinCount`;
