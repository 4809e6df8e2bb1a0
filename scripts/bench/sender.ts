import { OperationalError } from '@/lib/platform/errors/operational-error';

/** Sends a body of records to the API and waits for the response. */
export type Sender = (body: string) => Promise<void>;

/** A sender of records to the site; throws for any response but 200. */
export function senderOf({ site, key }: { site: string; key: string }): Sender {
  return async (body) => {
    const response = await fetch(`${site}/api/v1/activities`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body,
    });
    const responseText = await response.text();
    if (response.status !== 200)
      throw new OperationalError(`The API answered ${response.status}: ${responseText}`);
  };
}
