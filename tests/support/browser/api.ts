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

/** A partner with an API key that nobody else uses. */
export type Sender = { partner: TestPartner; key: string };

/** Creates a key for a partner, or for a new one. */
export async function makeSender(
  of?: TestPartner,
  { name = 'Test', access = 'both' }: { name?: string; access?: KeyAccess } = {},
): Promise<Sender> {
  const partner = of ?? (await makePartner());
  const key = await createApiKey(partner.scope, { actor: 'admin@test.example', name, access });
  return { partner, key };
}

/** Sends a body unchanged, or a list of records as JSON. */
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

/** The response to a GET with a key. */
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

/** The problem document of a response; throws when it is not valid. */
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

/** The output of lines that a reader pastes into a shell. */
export async function runShell(lines: string): Promise<string> {
  const { stdout } = await promisify(execFile)('sh', ['-c', lines]);
  return stdout;
}
