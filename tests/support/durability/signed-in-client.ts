import { PASSWORD } from '@/tests/support/fixtures/accounts';

/** An answer as it came: its body is read to its end, or until it broke. */
export type ReadResponse = {
  status: number;
  headers: Headers;
  text: string;
  /** How long it took, in milliseconds. */
  ms: number;
};

/** Somebody who is signed in, without a browser; no redirect is followed. */
export type SignedInClient = {
  get: (path: string, headers?: Record<string, string>) => Promise<ReadResponse>;
  post: (path: string, form: FormData) => Promise<ReadResponse>;
  /** Asks, and gives the answer as soon as it begins. */
  start: (path: string) => Promise<Response>;
};

const PAGE = 'text/html,application/xhtml+xml';

/** Signs an account of the tests in; throws when that is refused. */
export async function signInAt(origin: string, email: string): Promise<SignedInClient> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = JSON.parse(await first.text());
  const body = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' });
  const answer = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(first) },
    body,
    redirect: 'manual',
  });
  const cookie = cookiesOf(answer);
  if (!cookie.includes('session-token')) throw new Error(`${email} cannot sign in.`);
  const ask = async (path: string, init: RequestInit): Promise<ReadResponse> => {
    const start = performance.now();
    const response = await fetch(origin + path, { redirect: 'manual', ...init });
    const { status, headers } = response;
    return { status, headers, text: await response.text(), ms: performance.now() - start };
  };
  return {
    get: (path, headers = {}) => ask(path, { headers: { cookie, accept: PAGE, ...headers } }),
    post: (path, form) =>
      ask(path, { method: 'POST', headers: { cookie, accept: PAGE }, body: form }),
    start: (path) => fetch(origin + path, { headers: { cookie } }),
  };
}

/** The fields that are hidden in the form of a page that has one of the name `field`. */
export function hiddenFieldsOf(html: string, field: string): FormData {
  const form = (html.match(/<form.*?<\/form>/gs) ?? []).find((one) =>
    one.includes(`name="${field}"`),
  );
  const data = new FormData();
  for (const [input] of form?.matchAll(/<input[^>]*type="hidden"[^>]*>/g) ?? [])
    data.append(attributeOf(input, 'name'), attributeOf(input, 'value'));
  return data;
}

function attributeOf(tag: string, name: string): string {
  const [, written = ''] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return written
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, digits) =>
      String.fromCodePoint(parseInt(digits, hex ? 16 : 10)),
    )
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
