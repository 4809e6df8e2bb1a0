/**
 * Names of secrets, by kind: as public masking rules list them and as programs, directories and
 * clouds spell theirs.
 */
export const SECRET_NAMES: Record<string, string> = {
  'everyday abbreviations': `
    pass, Pass, PASS, pwd, PWD, passwd, passwrd, psw, pswd, pw, PW, pin, PIN, otp, OTP, totp, jwt, sas, sig,
    cvv, cvc, cvv2, creds, auth, bearer, psk, mdp, puk`,
  compounds: `
    connStr, ConnectionStr, conn_string, DB_CONN_STR, sqlConnectionStrings,
    DB_PASS, user_pass, smtp_pass, adminPass, NewPass, OldPass, temporaryAccessPass, TemporaryAccessPass,
    passTxt, pass_text, passHash, Pass2, pass1, rootPass, mysqlPass, MYSQL_ROOT_PASS, ftp.pass, mail-pass,
    keyPass, storePass, vpnPass, wifi_pass, sshPass, pgpass, SshPassPhrase, pass_phrase, passCode, pass-code,
    dbPw, adminPw, user_pw, pwHash, PwdConfirm, oldPwd, new_pwd, unicodePwd, dBCSPwd, ms-Mcs-AdmPwd,
    msLAPS-Password, mysql_pwd, userPsw, loginPin, cardPin, pinCode, PinNumber, bitlockerPin, otpCode,
    smsOtp, totpSeed, otpSecret, mfaSecret, mfa_secret, TwoFactorSecret, wpaPsk, preSharedKey`,
  'without a separator': `
    adminpassword, userpwd, dbpass, dbpassword, clientsecret, accesstoken, refreshtoken, apikey, secretkey,
    privatekey, mypassword, newpassword, oldpassword, userpass, smtppass, rootpw, adminpw, primarykey,
    connectionstring, connstring, sastoken, ADMINPASSWORD, DBPASS, SMTPPASS, NEWPASS, contosopassword, emailpass,
    ldapbindpass, userpin, confirmpassword, passwordconfirm, pincode, mysqlrootpassword`,
  passwords: `
    password, Password, PASSWORD, PassWord, PaSsWoRd, passw0rd, password2, Password1, userPassword,
    NewPassword, new_password, password_new, passwordNew, password-confirmation, password_confirmation,
    PasswordConfirm, current_password, CurrentPassword, passwordHash, hashed_password, encrypted_password,
    password_digest, passwordSalt, PasswordText, plainPassword, PasswordPlainText, passwordHint,
    retypePassword, verifyPassword, storePassword, keystore.password, spring.datasource.password,
    defaultPassword, one-time-password, lifetimePassword, lifetime password, initialPassword,
    LocalAdminPassword, AdministratorPassword, sa_password, MSSQL_SA_PASSWORD, POSTGRES_PASSWORD,
    REDIS_PASSWORD, bindPassword, proxyPassword, RecoveryPassword, appPassword, password_for_ada,
    passwordProd, PasswordOfUser, passwords, UserPasswords, "new password", "Temporary Password"`,
  'secrets and tokens': `
    secret, Secret, clientSecret, client_secret, ClientSecret-0, CLIENT_SECRET, app_secret, AppSecretValue,
    secretText, secretValue, SecretString, secret_key_base, sharedSecret, webhookSecret, signing_secret,
    consumer_secret, jwtSecret, secrets, token, requestToken, oauth_request_token, accessToken, access_token, ACCESS_TOKEN, refresh_token,
    idToken, id_token, bearerToken, SASToken, sasUri, session_token, authToken, auth_token, api_token,
    csrf_token, csrfmiddlewaretoken, X-CSRF-Token, XSRF-TOKEN, x-auth-token, deviceToken, bootstrapToken,
    invitationToken, PasswordResetToken, tokenSecret, tokenValue, github_token, NPM_TOKEN, personalAccessToken,
    client_assertion, clientAssertion, code_verifier, SAMLResponse, authorization, Authorization,
    proxy-authorization, authorizationCode, auth_code, cookie, Set-Cookie, sessionCookie, PHPSESSID`,
  keys: `
    key, Key, apiKey, api_key, x-api-key, X-API-KEY, ApiKeyValue, accessKey, access_key, secretAccessKey,
    AWS_SECRET_ACCESS_KEY, private_key, PrivateKeyPem, primaryKey, secondaryKey, AccountKey, storageAccountKey,
    masterKey, encryptionKey, signingKey, sharedAccessKey, SharedAccessSignature, subscription-key,
    Ocp-Apim-Subscription-Key, licenseKey, ProductKey, softwareKey, bitlockerRecoveryKey, hostKey,
    functionKey, keyMaterial, keyValue, ssh_key, OathSecretKey, tls.key, hmacKey, sessionKey, keys`,
  'codes and answers': `
    verificationCode, recoveryCodes, backup_codes, securityCode, activationCode, securityAnswer,
    seedPhrase, recovery_phrase, mnemonicPhrase`,
  credentials: `
    credential, Credentials, UserCredentials, adminCredential, dbCreds, aws_credentials, keyCredentials,
    passwordCredentials, supplementalCredentials`,
  'of infrastructure, as its own schemas mark them': `
    APIToken, APITokenWO, AtRestEncryptKey, BindPass, BindPassWO, ClientKey, ClientKeyWO,
    ClientSecretWO, ClientTLSKey, ClientToken, CredentialsWO, EabKey, GoogleDeveloperKey,
    IntegrationKey, InviteSalt, LastPassword, OIDCClientSecret, OIDCClientSecretWO,
    PasswordResetSalt, PasswordWO, PrivateKeyWO, PublicLinkSalt, SMTPPassword, SecretIDWO,
    SecretKeyWO, SegmentDeveloperKey, SelfManagedPassword, ServiceAccountJWT, ServiceAccountToken,
    TokenReviewerJWT, TokenReviewerJWTWO, TokenWO, UserAccessToken, WrappedToken, WrappingToken,
    account_api_key, account_api_token, account_key, account_secret, admin_pass, admin_password,
    api_password, api_secret, app_key, app_token, apple_private_key, application_key,
    application_secret, auth_credential, auth_key, authkey, channel_token, client_basic_secret,
    client_basic_secret_wo, client_key, client_secret_wo, client_tls_key, client_token,
    consumer_key, cvc_token, cws_token, feed_client_key, frontend_cookie_secret, integration_key,
    ip_tunnel_input_key, ip_tunnel_output_key, iscsi_chap_secret, jenkins_password, key_password,
    key_secret, keyring_password, keystore_pass, keystore_password, last_password, login_password,
    master_password, mfa_code, network_token, node_pass, node_pass_in, old_password, passphrase,
    persistent_token, personal_access_token, personal_token, pkcs12_password,
    private_key_passphrase, privkey, provider_shared_secret, proxy_password, recovery_answer,
    recovery_email_token, registration_access_token, registration_token, root_pass, root_password,
    sas_token, secret_access_key, secret_environment_variables, secret_key, security_token,
    service_key, spice_password, storage_key, token_signing_key, trust_password,
    updates_url_password, url_password, user_key, user_password, vault_generic_secret,
    vault_kubernetes_service_account_token, vault_kv_secret, vnc_password, webdav_password,
    webhook_token`,
  'of all sorts': `
    snmpCommunity, community_string, redis_auth, oauth_verifier, P@ssword, pa$$word, p455word, pem, kdbx, tan,
    smsTan, Losung, palabraClave, palabra clave, 仮パス, İPIN, one-time code, Einmalcode, codeDeVérification,
    código de un solo uso, 暗証コード, 일회용 코드, identifiants,
    ad_password, api_key_wo, aws_session_token, bearer_token, bind_credential, bind_credential_wo,
    chap_secret, dd_api_key_secret, decryption_key, domainadminpassword, esxi_password,
    http_authorization, initial_password, jwt_signing_key, jwt_token, kms_password,
    local_user_password, ms365_client_secret, mutual_chap_secret, password_wo, primary_password,
    segment_write_key, server_key, signing_keys, splunk_token, token_wo, unsafe_login_password,
    vasa_password, signing_private_key, ppk_secret, group_authentication_secret, account_password,
    auth_password_l1, ddns_key, encryption_keys, passWd, pswrd, usrpwd, contrasenia, senhaUsuario,
    claveAcceso, LoginPW, ログインPW, 암호확인, WLAN-Schlüssel, TempPass, PwForAda, PassConfirm,
    USERPASSWORD`,
  Japanese: `
    パスワード, 新しいパスワード, 新パスワード, 旧パスワード, 初期パスワード, 仮パスワード, パスワード（確認）, パスワード2,
    管理者パスワード, ﾊﾟｽﾜｰﾄﾞ, 暗証番号, パスフレーズ, クライアント シークレット, クライアントシークレット, アクセストークン, APIキー,
    アクセス キー, 秘密鍵, 接続文字列, 認証情報, 資格情報`,
  Korean: `
    비밀번호, 새 비밀번호, 새비밀번호, 기존 비밀번호, 임시비밀번호, 비밀번호 확인, 패스워드, 비번, 암호, 관리자 암호,
    클라이언트 암호, 클라이언트 비밀, 액세스 토큰, API 키, 비밀 키, 개인키, 인증번호, 연결 문자열, 자격 증명`,
  Chinese: `密码, 新密码, 管理员密码, 密碼, 口令, 密钥, 私钥, 访问令牌, 客户端密码, 凭据, 登录密码, 支付密码, 验证码`,
  German: `
    Passwort, passwort, neuesPasswort, Kennwort, Administratorkennwort, Initialkennwort, Kennwort_neu,
    PasswortBestätigung, Datenbankpasswort, Zugangscode, Clientgeheimnis, geheimer Schlüssel,
    Zugriffsschlüssel, API-Schlüssel, Zugangsdaten, Zugriffstoken, Passwörter`,
  French: `
    mot de passe, Mot de passe, MotDePasse, mot_de_passe, motdepasse, nouveau mot de passe, mdp_admin,
    motDePasseAdmin, confirmation du mot de passe, code secret, clé secrète, clé API, jeton d'accès,
    jeton, phrase secrète`,
  Spanish: `
    contraseña, Contraseña, contrasena, nueva contraseña, contraseña_actual, contraseñaNueva, clave,
    clave de acceso, clave_secreta, secreto del cliente, token de acceso, credenciales, contraseñas`,
  'other languages': `
    senha, novaSenha, senha_atual, palavra-passe, segredo, chave secreta, parola d'ordine, segreto,
    chiave privata, wachtwoord, nieuwWachtwoord, toegangscode, hasło, noweHaslo, haslo, tajny klucz, lösenord,
    adgangskode, passord, salasana, heslo, jelszó, şifre, parolă, пароль, новый пароль, секрет, mật khẩu,
    kata sandi, סיסמה, كلمة المرور, รหัสผ่าน, κωδικός πρόσβασης`,
};
