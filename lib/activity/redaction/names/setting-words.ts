import { wordSet } from './word-set';

/** After a secret noun these make the name a setting: its policy, its expiry, its count. */
export const SETTINGS = wordSet(`
  policy lifetime life duration expiry expiration expire expired expiring age day week month year hour minute second
  period interval time timestamp datetime date at last since until valid validity changed change modified updated
  created rotated rotation rotate renewal renew reset recovery recover forgot forgotten length len min max minimum
  maximum size limit quota count counter num history reuse complexity complex strength quality required require
  requirement needed mandatory optional enabled enable disabled disable allowed allow blocked block enforced enforce
  enforcement protected type kind format scheme method mode algorithm alg algo level state status validation id
  identifier ident guid uuid name label title displayname description desc comment note url uri link href page path
  file filename filepath dir directory folder location endpoint port vault store storage manager management service
  provider issuer issuance audience subject owner holder version revision arn ref reference source origin thumbprint
  fingerprint usage use scope claim permission role reason error message failure fail failed attempt try retry
  retries lockout lock locked threshold flag set never must can should is has was not prompt warning notification
  notify notified sync synced synchronization writeback filter dialog form field button placeholder visible
  visibility show shown hide hidden exchange refresh revocation revoke revoked introspection cache pool pattern regex
  regexp rule character char uppercase lowercase digit symbol special alphanumeric letter entropy score class
  category setting config configuration option preference info detail metadata meta property authentication login
  signin logon sign grant flow audit log event budget cost price balance total per rate burst bucket decimals supply
  address ttl exp iat skew leeway grace timeout idle accessor encryption decryption encoding compression parser
  generator factory handler plugin strategy module table column index schema scanner scanning checker support
  supported profile purpose span spec specification template definition selector unlock update upgrade consent prefix suffix amount dictionary dialect question rollover window delay inactivity similarity blacklist denylist whitelist
  allowlist deny permit usable once ring request autofill fill`);

/**
 * Locations: `tokenServer` is where a token comes from, but `PASSWORD_SERVER` is the password for
 * it.
 */
export const LOCATIONS = wordSet(
  'email mail account tenant server host domain group region subscription namespace backend mount engine platform',
);

/** Settings in languages whose names start with the head noun: `durée du jeton`. */
export const LEADING_SETTINGS = wordSet(`
  expiration expiracion
  date politique strategie duree longueur changement reinitialisation historique complexite nombre validite delai
  politica politicas directiva caducidad vencimiento vigencia longitud fecha cambio restablecimiento historial
  complejidad numero tipo validez plazo requisitos caduca expira scade vence obligatoria olvidada oublie dimenticata
  duracao validade expiracao comprimento tamanho alteracao redefinicao historico
  criterio criteri scadenza durata lunghezza modifica reimpostazione cronologia
  polityka waznosc dlugosc zmiany zmiana historia`);

/** Settings in German and Dutch, whose compounds end in them. */
export const TRAILING_SETTINGS = wordSet(`
  richtlinie richtlinien ablauf ablaufdatum laufzeit lebensdauer lange laenge geandert geaendert anderung aenderung datum wechsel alter
  gultigkeit gueltigkeit verlauf komplexitat anzahl typ art lauft laeuft ab nie vergessen tresor kennung nummer zurucksetzung
  beleid verloopdatum lengte wijziging geschiedenis`);

/** Endings of words for a quality or an action: `passwordComplexity`, `Kennwortänderung`. */
export const SETTING_ENDING =
  /(?:[^e]ed|tion|sion|ing|able|ible|ment|ance|ence|ency|ity|ness|icy|ism|ure|ive|less|ung|ungen|heit|keit|ablauf|lange|laenge|richtlinien?|datum|alter|wechsel|zeit|dauer|frist|verlauf|regeln?|anzahl|pflicht|schutz|beleid|lengte)s?$/;

/** Before a secret noun these make the name a question, a demand or a limit: `requirePassword`. */
export const FLAGS = wordSet(`
  is has have must should can cannot may will does do no need needs require requires allow allows disallow enable
  enables enabled block blocks disable disables disabled enforce enforces force forces prevent prohibit permit supports skip
  ignore prompt ask remember forgot show hide mask min max minimum maximum mindest num without use uses accept total
  banned forbidden automount reveal validate check add include override esqueci`);

/**
 * Before a secret noun these may make the name a question, or say what is done with it:
 * `resetPassword`.
 */
export const ACTION_VERBS = wordSet(`
  reset change update save send rotate expire regenerate generate autogenerate renew revoke auto`);

/**
 * Beside a secret noun these leave the name a secret: `passwordConfirm`, `secretText`,
 * `newPassword`.
 */
export const NEUTRAL = wordSet(`
  text txt value val string str plain plaintext clear cleartext raw data binary hash hashed salt digest encrypted enc
  encoded base bytes blob pem content new old current previous prev former original confirm confirmed confirmation
  verify verification repeat repeated again retype retyped reenter input param parameter arg env environment var variable wo writeonly hint answer temp
  temporary tmp initial default my user admin administrator root sa db database app prod production dev development
  stage staging test primary secondary main backup one two header pair list material fallback neu neue neuen alt alte altes bestatigung bestaetigung wiederholung nouveau ancien nueva
  nuevo antigua actual nova novo atual attuale nuova nieuw nowe stare temporal temporaire temporario provisoire provisional provisoria provisorio
  provisorisches vorlaufiges voorlopig tymczasowe initiales inicial iniziale generated generiertes generata generada
  secrete secreta privee privada privata`);

/** Prepositions between two parts of a name; what follows them is not the head noun. */
export const PREPOSITIONS = wordSet(`
  for of from to by with on in de del della des du da do di d l per para pour fur van voor`);

/** Determiners and possessives of sentences. */
export const DETERMINERS = wordSet(`
  the a an your our their his her its this that el il lo los las un una le les la der die das den dem ein eine ihr
  ihre su sus son sa votre sua seu tu mein`);

/** Other words beside a secret noun in names without separators: `mysqlrootpass`. */
export const COMPANIONS = wordSet(`
  access acces acceso acesso accesso usuario utilisateur benutzer api auth bind card client cloud common customer device factor ftp guest http https imap install internal
  keys ldap local master member mfa mongo mysql net network oauth oracle partner pg postgres private proxy public
  rabbit redis refresh remote saml secure security service session shared site smtp sql ssh ssl super sys system
  telnet tls token vpn web wifi wlan wp bearer csrf xsrf signing consumer webhook next`);
