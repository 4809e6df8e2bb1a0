import { OperationalError } from '@/lib/platform/errors/operational-error';

/** Sends a body of records to the API with a key, and waits for the answer. */
export type Sender = (body: string) => Promise<void>;

/** A program that sends records to the site, and refuses anything but a 200. */
export function senderOf({ site, key }: { site: string; key: string }): Sender {
  return async (body) => {
    const response = await fetch(`${site}/api/v1/activities`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body,
    });
    const answer = await response.text();
    if (response.status !== 200)
      throw new OperationalError(`The API answered ${response.status}: ${answer}`);
  };
}
