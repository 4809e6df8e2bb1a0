import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { isNextAuthEndpoint } from '@/lib/auth/sign-in/next-auth-endpoints';
import { authOptions } from '@/lib/auth/sign-in/session';
import { trackOutages } from '@/lib/platform/database/connections/outage-tracking';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!isNextAuthEndpoint(request.method, nextauth))
    return new Response('Not found.\n', { status: 404 });
  if (!hasWebCallback(request)) return badRequest();
  const outage = { isDatabaseUnavailable: false };
  try {
    const response = await trackOutages(outage, () => NextAuth(request, context, authOptions()));
    // NextAuth reports an unavailable database as a wrong password.
    return outage.isDatabaseUnavailable ? await databaseUnavailableResponse(request) : response;
  } catch (error) {
    // NextAuth throws these for input that it cannot parse, such as an invalid URL or body.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return badRequest();
  }
}

function badRequest(): Response {
  return new Response('This is no request to sign in or out.\n', { status: 400 });
}

// For other URLs NextAuth responds with 500 and blames the server's configuration.
function hasWebCallback({ nextUrl, cookies }: NextRequest): boolean {
  const storedUrls = cookies.getAll().filter(({ name }) => name.endsWith('next-auth.callback-url'));
  return [
    ...nextUrl.searchParams.getAll('callbackUrl'),
    ...storedUrls.map(({ value }) => value),
  ].every((url) => url === '' || isWebUrl(url, nextUrl.origin));
}

function isWebUrl(url: string, origin: string): boolean {
  const base = url.startsWith('/') ? origin : undefined;
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}

export { handle as GET, handle as POST };
