import { trialRecord } from './example-record';
import { ACTIVITIES_PATH } from '@/lib/api/paths';

const KEY_VARIABLE = 'ACTIVITY_LOG_KEY';

/** Where a key is to be put into the lines below. */
export const KEY_PLACE = 'alk_…';

type Told = {
  origin: string;
  /** When the record to try it with is to have happened. */
  instant: Date;
};

/** A line that stores a record of `instant` with a key, which stands in it. */
export function lineToTry({ origin, key, instant }: Told & { key: string }): string {
  return sendingLine({ url: origin + ACTIVITIES_PATH, key, instant });
}

/** Lines that put a key into the environment and store a record with it. */
export function linesToSend({ origin, instant }: Told): string {
  const url = origin + ACTIVITIES_PATH;
  return `${settingLine()}\n${sendingLine({ url, key: `$${KEY_VARIABLE}`, instant })}`;
}

/** Lines that put a key into the environment and read the newest records. */
export function linesToRead(origin: string): string {
  return `${settingLine()}\n${lineToRead(origin, `$${KEY_VARIABLE}`)}`;
}

/** A line that reads the newest records with a key, which stands in it. */
export function lineToRead(origin: string, key: string): string {
  return `curl ${origin}${ACTIVITIES_PATH} -H "Authorization: Bearer ${key}"`;
}

function settingLine(): string {
  return `export ${KEY_VARIABLE}='${KEY_PLACE}'`;
}

function sendingLine(told: { url: string; key: string; instant: Date }): string {
  const body = JSON.stringify([trialRecord(told.instant)]);
  const headers = `-H "Authorization: Bearer ${told.key}" -H 'Content-Type: application/json'`;
  return `curl ${told.url} ${headers} -d '${body}'`;
}
