import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { KeyAccess } from '@/lib/api-keys/api-key';
import { createApiKey } from '@/lib/api-keys/changes';
import { getSiteUrl } from '@/lib/platform/env/env';
import type { RawRecord } from '@/tests/support/records/audit-records';
import { makePartner, type TestPartner } from '@/tests/support/records/partners';

export const API = '/api/v1/activities';
export const API_KEYS = '/account-settings/api-keys';
export const API_GUIDE = '/account-settings/api';

/** A sender of its own partner's, with a key that nobody else uses. */
export type Sender = { partner: TestPartner; key: string };

/** Makes a key of a partner, or of a new one. */
export async function makeSender(
  of?: TestPartner,
  { name = 'Test', access = 'both' }: { name?: string; access?: KeyAccess } = {},
): Promise<Sender> {
  const partner = of ?? (await makePartner());
  const key = await createApiKey(partner.scope, { actor: 'admin@test.example', name, access });
  return { partner, key };
}

/** Sends a body as it is; a list of records as JSON. */
export function send(
  key: string,
  body: BodyInit | RawRecord[],
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(getSiteUrl().origin + API, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${key}`,
      'Content-Type': 'application/json',
      ...headers,
    },
    body: Array.isArray(body) ? JSON.stringify(body) : body,
  });
}

/** What GET answers a key. */
export function read(key: string, query = ''): Promise<Response> {
  const headers = { Authorization: `Bearer ${key}` };
  return fetch(getSiteUrl().origin + API + query, { headers });
}

/** All records of a view, page by page along `next`. */
export async function readAll(key: string, query: string): Promise<Record<string, unknown>[]> {
  const all: Record<string, unknown>[] = [];
  for (let after = ''; ;) {
    const { items, next } = await (await read(key, `?${query}${after}`)).json();
    all.push(...items);
    if (next === null) return all;
    after = `&after=${next}`;
  }
}

/** A problem document, checked to be a sound one. */
export async function problemOf(response: Response): Promise<{
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { index?: number; field: string; message: string }[];
}> {
  const problem = await response.json();
  const contentType = response.headers.get('Content-Type');
  if (contentType !== 'application/problem+json' || problem.status !== response.status)
    throw new Error(`No problem document: ${contentType} ${JSON.stringify(problem)}`);
  return problem;
}

/** What lines that a reader pastes into a shell print. */
export async function runShell(lines: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', lines]);
  return stdout;
}
