import { testRecord } from './example-record';
import { ACTIVITIES_PATH } from '@/lib/api/paths';

const KEY_VARIABLE = 'ACTIVITY_LOG_KEY';

/** The placeholder for a key in the scripts below. */
export const KEY_PLACEHOLDER = 'alk_…';

type CommandOptions = {
  origin: string;
  /** The time of the record that the command sends. */
  instant: Date;
};

/** A command that stores a test record with the given key. */
export function sendCommand({ origin, key, instant }: CommandOptions & { key: string }): string {
  return curlToSend({ url: origin + ACTIVITIES_PATH, key, instant });
}

/** A script that exports a key as a variable and stores a test record with it. */
export function sendScript({ origin, instant }: CommandOptions): string {
  const url = origin + ACTIVITIES_PATH;
  return `${exportKeyLine()}\n${curlToSend({ url, key: `$${KEY_VARIABLE}`, instant })}`;
}

/** A script that exports a key as a variable and reads the newest records with it. */
export function readScript(origin: string): string {
  return `${exportKeyLine()}\n${readCommand(origin, `$${KEY_VARIABLE}`)}`;
}

/** A command that reads the newest records with the given key. */
export function readCommand(origin: string, key: string): string {
  return `curl ${origin}${ACTIVITIES_PATH} -H "Authorization: Bearer ${key}"`;
}

function exportKeyLine(): string {
  return `export ${KEY_VARIABLE}='${KEY_PLACEHOLDER}'`;
}

function curlToSend(options: { url: string; key: string; instant: Date }): string {
  const body = JSON.stringify([testRecord(options.instant)], null, 2);
  return [
    `curl ${options.url}`,
    `-H "Authorization: Bearer ${options.key}"`,
    `-H 'Content-Type: application/json'`,
    `-d '${body}'`,
  ].join(' \\\n  ');
}
