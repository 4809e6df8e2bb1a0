import { PASSWORD } from '@/tests/support/fixtures/accounts';

/** A response whose body was read to its end, or until it broke off. */
export type ReadResponse = {
  status: number;
  headers: Headers;
  text: string;
  /** How long it took, in milliseconds. */
  ms: number;
};

/** A signed-in client without a browser, which follows no redirects. */
export type SignedInClient = {
  get: (path: string, headers?: Record<string, string>) => Promise<ReadResponse>;
  post: (path: string, form: FormData) => Promise<ReadResponse>;
  /** Requests a path, and returns the response as soon as it starts. */
  start: (path: string) => Promise<Response>;
};

const PAGE = 'text/html,application/xhtml+xml';

/** Signs in a test account; throws when it is rejected. */
export async function signInAt(origin: string, email: string): Promise<SignedInClient> {
  const first = await fetch(`${origin}/api/auth/csrf`);
  const { csrfToken }: { csrfToken: string } = JSON.parse(await first.text());
  const body = new URLSearchParams({ csrfToken, email, password: PASSWORD, json: 'true' });
  const signInResponse = await fetch(`${origin}/api/auth/callback/credentials`, {
    method: 'POST',
    headers: { cookie: cookiesOf(first) },
    body,
    redirect: 'manual',
  });
  const cookie = cookiesOf(signInResponse);
  if (!cookie.includes('session-token')) throw new Error(`${email} cannot sign in.`);
  const send = async (path: string, init: RequestInit): Promise<ReadResponse> => {
    const start = performance.now();
    const response = await fetch(origin + path, { redirect: 'manual', ...init });
    const { status, headers } = response;
    return { status, headers, text: await response.text(), ms: performance.now() - start };
  };
  return {
    get: (path, headers = {}) => send(path, { headers: { cookie, accept: PAGE, ...headers } }),
    post: (path, form) =>
      send(path, { method: 'POST', headers: { cookie, accept: PAGE }, body: form }),
    start: (path) => fetch(origin + path, { headers: { cookie } }),
  };
}

/** The hidden fields of the form that contains the field `field`. */
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
  const [, value = ''] = new RegExp(` ${name}="([^"]*)"`).exec(tag) ?? [];
  return value
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
