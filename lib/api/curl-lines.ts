import { trialRecord } from './example-record';
import { ACTIVITIES_PATH } from './paths';

/** A line for a shell that stores a record of `instant` with the key. */
export function curlToSend({ origin, key, instant }: CurlLine): string {
  const body = JSON.stringify([trialRecord(instant)]);
  return `curl ${origin}${ACTIVITIES_PATH} -H "Authorization: Bearer ${key}" -H 'Content-Type: application/json' -d '${body}'`;
}

/** A line for a shell that reads the newest records back. */
export function curlToRead({ origin, key }: Omit<CurlLine, 'instant'>): string {
  return `curl ${origin}${ACTIVITIES_PATH} -H "Authorization: Bearer ${key}"`;
}

type CurlLine = {
  origin: string;
  /** A key, or a shell's variable that holds one: it stands in double quotes. */
  key: string;
  instant: Date;
};
