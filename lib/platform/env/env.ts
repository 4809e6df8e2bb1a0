import { OperationalError } from '@/lib/platform/errors/operational-error';

/** A missing or invalid setting; the message names the variable and says what to set it to. */
export class SettingError extends OperationalError {
  override name = 'SettingError';
}

/** The PostgreSQL URL of `DATABASE_URL`; null when unset. Throws SettingError for other URLs. */
export function findDatabaseUrl(): string | null {
  return findPostgresUrl('DATABASE_URL');
}

/** The URL of `DATABASE_OWNER_URL`, which migrations use; null when unset. Throws SettingError. */
export function findDatabaseOwnerUrl(): string | null {
  return findPostgresUrl('DATABASE_OWNER_URL');
}

/** The PostgreSQL URL of `DATABASE_URL`. Throws SettingError when missing or invalid. */
export function getDatabaseUrl(): string {
  const url = findDatabaseUrl();
  if (url !== null) return url;
  throw missingSetting(
    'DATABASE_URL',
    'a URL such as postgresql://user:password@host:5432/database',
  );
}

/** The public address of the site, `NEXTAUTH_URL`. Throws SettingError unless it is an http(s) URL. */
export function getSiteUrl(): URL {
  const text = readVariable('NEXTAUTH_URL');
  if (text === null) {
    throw missingSetting(
      'NEXTAUTH_URL',
      'the public address of the site, such as https://log.example.com',
    );
  }
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new SettingError(
    `NEXTAUTH_URL is "${text}", which is not a web address; set it to one such as https://log.example.com.`,
  );
}

const MIN_SECRET_BYTES = 32;
const MIN_DISTINCT_CHARACTERS = 10; // Random characters exceed this, a repeated word does not.

/**
 * The secret that signs sessions, `NEXTAUTH_SECRET`: whoever guesses it can sign in as anybody. Throws
 * SettingError, without quoting it, when it is missing, short or repetitive.
 */
export function getAuthSecret(): string {
  const secret = readVariable('NEXTAUTH_SECRET');
  if (secret === null) {
    throw missingSetting(
      'NEXTAUTH_SECRET',
      'a long random text, for example from `openssl rand -base64 32`',
    );
  }
  const isLong = Buffer.byteLength(secret) >= MIN_SECRET_BYTES;
  if (isLong && new Set(secret).size >= MIN_DISTINCT_CHARACTERS) return secret;
  throw new SettingError(
    'NEXTAUTH_SECRET can be guessed: it must have at least 32 random bytes; set it to the output of `openssl rand -base64 32`.',
  );
}

/**
 * The key that encrypts secrets at rest, `SECRETS_KEY`: 32 bytes; null when unset. Throws
 * SettingError, without quoting it, for anything but 32 bytes in base64.
 */
export function findSecretsKey(): Uint8Array | null {
  const text = readVariable('SECRETS_KEY');
  if (text === null) return null;
  const key = /^[\w+/-]{43}=?$/.test(text) ? Buffer.from(text, 'base64') : null;
  if (key?.length === 32) return key;
  throw new SettingError(
    'SECRETS_KEY must be 32 random bytes in base64; set it to the output of `openssl rand -base64 32`.',
  );
}

/** The port to serve on, `PORT`, or 3000. Throws SettingError for anything but 1 to 65535. */
export function getPort(): number {
  return getInteger('PORT', { defaultValue: 3000, min: 1, max: 65_535 });
}

/**
 * How long a server that was told to end fails its health check before it rejects requests,
 * `STOP_DELAY_SECONDS` or 0 s, in ms. Throws SettingError.
 */
export function getStopDelayMs(): number {
  return (
    1000 *
    getInteger('STOP_DELAY_SECONDS', { defaultValue: 0, min: 0, max: 600, unit: ' of seconds' })
  );
}

/** The grace period of active requests at a stop, `STOP_GRACE_SECONDS` or 30 s, in ms. Throws SettingError. */
export function getStopGraceMs(): number {
  return (
    1000 *
    getInteger('STOP_GRACE_SECONDS', { defaultValue: 30, min: 0, max: 3600, unit: ' of seconds' })
  );
}

/** Whether this is `npm run dev` (`NODE_ENV`). */
export function isDevelopment(): boolean {
  return readVariable('NODE_ENV') === 'development';
}

/** Whether this runs unattended on a build machine (`CI`). */
export function isContinuousIntegration(): boolean {
  return readVariable('CI') !== null && readVariable('CI') !== 'false';
}

/** Whether commands should print the stack trace of an unexpected error (`DEBUG=1`). */
export function isDebugging(): boolean {
  return readVariable('DEBUG') !== null;
}

/**
 * The owner's URL of a server on which the database tests run (`TEST_DATABASE_URL`); null: on the embedded
 * one. Throws SettingError.
 */
export function findTestDatabaseUrl(): string | null {
  return findPostgresUrl('TEST_DATABASE_URL');
}

/** The browser for the browser tests (`CHROMIUM_PATH`); null: the one that Playwright installs. */
export function findChromiumPath(): string | null {
  return readVariable('CHROMIUM_PATH');
}

/** Whether npm started this process (it sets `npm_lifecycle_event` to the script's name). */
export function isStartedByNpm(): boolean {
  return readVariable('npm_lifecycle_event') !== null;
}

/** Sets environment variables for this process and its children. */
export function applySettings(settings: Record<string, string>): void {
  Object.assign(process.env, settings);
}

/** The environment for a child process: that of this process with `changes`. */
export function environmentWith(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** The environment for a child process that must not have some of the variables. */
export function environmentWithout(names: string[]): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !names.includes(name));
  // What Next's types ask for of any environment.
  return { ...Object.fromEntries(kept), NODE_ENV: process.env.NODE_ENV };
}

/** The PostgreSQL URL of a variable; null when unset. Throws SettingError for other URLs. */
export function findPostgresUrl(name: string): string | null {
  const text = readVariable(name);
  if (text === null) return null;
  const protocol = URL.canParse(text) ? new URL(text).protocol : null;
  if (protocol === 'postgres:' || protocol === 'postgresql:') return text;
  throw new SettingError(
    `${name} is not a PostgreSQL URL; it should look like postgresql://user:password@host:5432/database.`,
  );
}

/** The default and the range of an integer setting; `unit` is for messages, such as ` of days`. */
type IntegerSetting = { defaultValue: number; min: number; max: number; unit?: string };

/** An integer setting. Throws SettingError when it is out of range. */
export function getInteger(
  name: string,
  { defaultValue, min, max, unit = '' }: IntegerSetting,
): number {
  const text = readVariable(name) ?? String(defaultValue);
  const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (number >= min && number <= max) return number;
  throw new SettingError(`${name} is "${text}"; put a whole number${unit} from ${min} to ${max}.`);
}

/** The text of a variable without blanks around it; null when unset or empty. */
export function findText(name: string): string | null {
  return readVariable(name);
}

/** The values of a list separated by commas; none when unset. */
export function getList(name: string): string[] {
  const values = (readVariable(name) ?? '').split(',').map((value) => value.trim());
  return values.filter((value) => value !== '');
}

function missingSetting(name: string, what: string): SettingError {
  return new SettingError(`${name} is missing; set it to ${what}.`);
}

// An empty variable counts as unset, as usual in .env files.
function readVariable(name: string): string | null {
  return process.env[name]?.trim() || null;
}
