import type pg from 'pg';

/**
 * The session settings that the product relies on, regardless of the defaults of database and role:
 * the format of times, numbers and bytes, how strings are parsed, where names are looked up, and that
 * a transaction may write.
 */
const SETTINGS: Record<string, string> = {
  timezone: 'UTC',
  datestyle: 'ISO,YMD',
  intervalstyle: 'postgres',
  extra_float_digits: '1',
  bytea_output: 'hex',
  standard_conforming_strings: 'on',
  array_nulls: 'on',
  transform_null_equals: 'off',
  search_path: 'public',
  default_transaction_isolation: 'read\\ committed',
  default_transaction_read_only: 'off',
  // To PostgreSQL a row that exists already is an error; to the product it is none.
  exit_on_error: 'off',
  row_security: 'on',
  // To no partner: see tenant-pool.ts.
  'activity_log.partner': '',
  // No timeouts, whatever the role or the database sets; `extraSettings` adds those of a server.
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  idle_session_timeout: '0',
  // So that the server, too, notices a client that disappeared.
  tcp_keepalives_idle: '60',
  tcp_keepalives_interval: '10',
  tcp_keepalives_count: '6',
};

/** What sessions call themselves that tie themselves to a partner: see row-security.ts. */
export const APPLICATION_NAME = 'activity-log';

/** The configuration of a PostgreSQL session at `url`; `extraSettings` are additional settings. */
export function sessionConfig(
  url: string,
  extraSettings: Record<string, string> = {},
): pg.ClientConfig {
  const address = new URL(url);
  const urlOptions = address.searchParams.get('options') ?? '';
  // pg would use the options of the URL instead of ours.
  address.searchParams.delete('options');
  address.searchParams.delete('application_name');
  const ourOptions = Object.entries({ ...SETTINGS, ...extraSettings }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  return {
    connectionString: address.href,
    application_name: APPLICATION_NAME,
    options: [urlOptions, ...ourOptions].filter(Boolean).join(' '),
    connectionTimeoutMillis: 10_000,
    // Without it, a connection that the network dropped would be waited for by the hour.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
