import { wordSet, type WordSet } from './word-set';

/** Nouns for secrets that are found anywhere in a run of letters: `contosopassword`. */
export const SECRET_NOUNS = wordSet(`
  password passwd passwrd passw pasword passphrase passcode passkey pswd psswd pswrd psswrd secret token apikey privatekey
  accesskey secretkey connectionstring connstring accesssignature keymaterial phpsessid jsessionid aspsessionid
  dockerconfigjson dockercfg
  passwort passworter passwoerter kennwort kennworter kennwoerter geheimnis zugangscode zugangsdaten anmeldedaten
  wachtwoord toegangscode inloggegevens motdepasse motsdepasse contrasena contrasenia contrasenya palavrapasse segredo segreto
  losenord adgangskode kodeord passord salasana jelszo lozinka
  einmalcode bestatigungscode bestaetigungscode sicherheitscode anmeldecode freischaltcode verifizierungscode`);

/** Nouns for secrets that are found only as a separate word: `spinning` contains `pin`. */
export const WHOLE_WORD_NOUNS = wordSet(`
  pass pw pwd psw pword pin puk otp totp hotp sas jwt cvv cvc cookie authorization psk mnemonic keytab pfx salt key
  mdp clave clef chave chiave sleutel schlussel schluessel klucz senha haslo hasla hasel heslo jeton secreto sekret
  parola parole sifre sandi geheim ipin mpin tpin`);

/** Nouns for secrets together with the user they belong to. */
export const CREDENTIAL_NOUNS = wordSet(
  'credential cred credenciales credenciais credenziali identifiants logindaten',
);

/** Names that are a secret only when nothing else is in the name. */
export const EXACT_NAMES: ReadonlySet<string> = new Set([
  ...['auth', 'bearer', 'sig', 'signature', 'http auth', 'basic auth', 'proxy auth'],
  ...['redis auth', 'smtp auth', 'ftp auth', 'mqtt auth', 'ldap auth', 'snmp auth', 'db auth'],
  ...[
    'pem',
    'kdbx',
    'tan',
    'losung',
    'palabra clave',
    'sms tan',
    'mobile tan',
    'push tan',
    'photo tan',
  ],
]);

const CODE_KINDS = `auth authorization authentication verification recovery backup access security secret reset otp mfa
  sms login signin fa factor unlock activation confirmation pin pairing invite invitation scratch emergency pass
  time onetime otc mfa totp`;

/** Nouns that are a secret together with a word before them: `recovery codes`. */
export const COMPOUND_NOUNS: ReadonlyMap<string, WordSet> = new Map([
  ['code', wordSet(CODE_KINDS)],
  ['answer', wordSet('security secret password challenge recovery')],
  ['phrase', wordSet('pass seed recovery secret mnemonic backup')],
  ['seed', wordSet('otp totp hotp secret mfa token wallet')],
  ['verifier', wordSet('code oauth')],
  ['string', wordSet('connection conn community')],
  ['str', wordSet('connection conn')],
  ['community', wordSet('snmp ro rw trap')],
  ['assertion', wordSet('client saml jwt')],
  ['response', wordSet('saml')],
  ['signature', wordSet('access')],
  ['url', wordSet('sas')],
  ['uri', wordSet('sas')],
  ['word', wordSet('pass')],
  ['number', wordSet('pin')],
  ['secrete', wordSet('phrase cle')],
  ['privee', wordSet('cle')],
  ['api', wordSet('cle')],
  ['passe', wordSet('de mot palavra')],
  ['khau', wordSet('mat')],
  ['acces', wordSet('code')],
  ['acceso', wordSet('codigo')],
  ['pase', wordSet('contra')],
]);

/** Kinds of keys that are not secret. */
export const HARMLESS_KEYS = wordSet(`
  public foreign partition row sort sorting idempotency cache lookup registry resource message translation
  localization localisation locale object natural composite surrogate candidate shortcut hot arrow search group
  grouping dedup deduplication ordering order unique business range shard index column field property attribute
  tag label map dictionary metric config configuration setting settings feature option issue project parent child
  entity record document item event error topic folder binding menu site publishable authorized table query filter
  state enum change piano aggregation incident thread topology mention capacity match trigger alias pub uri url address endpoint
  username header headers text source destination extension title any sequence publique publica pubblica publiczny publico offentlicher openbare palavra palabra
  palabras parola mot mots primaria primaire`);

/** Kinds of tokens that are a position in a list, or a number of tokens. */
export const HARMLESS_TOKENS = wordSet(`
  next continuation page pagination paging skip sync delta cursor cancellation concurrency resume prompt completion
  input output used remaining cached reasoning design`);

/** Kinds of passes that are a ticket, or no secret at all. */
export const HARMLESS_PASSES = wordSet(`
  boarding season day bus ski gate game azure all low high band single first multi by tests event free
  seat seats concert museum lift train travel parking week month year annual
  rail press hall mountain visitor parking travel com sur tres must did will can should`);

/** Kinds of pins that are a postal code, or a contact of a circuit board. */
export const HARMLESS_PINS = wordSet(
  'shipping postal delivery billing area zip address city map gpio drop location',
);

/** Words that only begin or end like a secret noun. */
export const LOOKALIKES = wordSet(`
  compass bypass surpass trespass encompass overpass underpass reisepass skipass passport passage passages
  passion passbook passthrough passthru passover passager pasajero passeport pasaporte passagier passenger
  monkey turkey donkey hockey jockey whiskey turnkey hotkey rekey keyboard keyword keynote keystone keychain keystore
  keyspace keyframe keypad pinpoint`);

/** Words that contain a full secret noun. */
export const CONTAINING_LOOKALIKES = wordSet(`
  secretar secretai segretari secretaresse sekretar tokeniz tokenis passwordless
  credentialless credentialed`);
