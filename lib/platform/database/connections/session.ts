import type pg from 'pg';

/**
 * What the product reads and writes by, whatever the database or the role has for its default: how
 * times, numbers and bytes are spelt, how texts are read, where names are looked up, and that a
 * transaction may write.
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
  // None, be the role's or the database's own what they are; `more` sets those of a server.
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
  idle_session_timeout: '0',
  // So that the server, too, finds out that a client is gone without a word.
  tcp_keepalives_idle: '60',
  tcp_keepalives_interval: '10',
  tcp_keepalives_count: '6',
};

/** How a session of PostgreSQL at `url` is opened; `more` are further settings of it. */
export function sessionConfig(url: string, more: Record<string, string> = {}): pg.ClientConfig {
  const address = new URL(url);
  const given = address.searchParams.get('options') ?? '';
  // pg would take those of the URL instead of these.
  address.searchParams.delete('options');
  const own = Object.entries({ ...SETTINGS, ...more }).map(
    ([name, value]) => `-c ${name}=${value}`,
  );
  return {
    connectionString: address.href,
    options: [given, ...own].filter(Boolean).join(' '),
    connectionTimeoutMillis: 10_000,
    // Without it a connection that a network has swallowed would be waited for by the hour.
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
