import { testRecord } from './example-record';
import { ACTIVITIES_PATH } from '@/lib/api/paths';

const KEY_VARIABLE = 'ACTIVITY_LOG_KEY';

/** Where a key is to be put into the lines below. */
export const KEY_PLACEHOLDER = 'alk_…';

type CommandOptions = {
  origin: string;
  /** When the record to try it with is to have happened. */
  instant: Date;
};

/** A line that stores a record of `instant` with a key, which stands in it. */
export function sendCommand({ origin, key, instant }: CommandOptions & { key: string }): string {
  return curlToSend({ url: origin + ACTIVITIES_PATH, key, instant });
}

/** Lines that put a key into the environment and store a record with it. */
export function sendScript({ origin, instant }: CommandOptions): string {
  const url = origin + ACTIVITIES_PATH;
  return `${exportKeyLine()}\n${curlToSend({ url, key: `$${KEY_VARIABLE}`, instant })}`;
}

/** Lines that put a key into the environment and read the newest records. */
export function readScript(origin: string): string {
  return `${exportKeyLine()}\n${readCommand(origin, `$${KEY_VARIABLE}`)}`;
}

/** A line that reads the newest records with a key, which stands in it. */
export function readCommand(origin: string, key: string): string {
  return `curl ${origin}${ACTIVITIES_PATH} -H "Authorization: Bearer ${key}"`;
}

function exportKeyLine(): string {
  return `export ${KEY_VARIABLE}='${KEY_PLACEHOLDER}'`;
}

function curlToSend(told: { url: string; key: string; instant: Date }): string {
  const body = JSON.stringify([testRecord(told.instant)]);
  const headers = `-H "Authorization: Bearer ${told.key}" -H 'Content-Type: application/json'`;
  return `curl ${told.url} ${headers} -d '${body}'`;
}
