import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { withRefusalInWords } from '@/lib/auth/company/company-response';
import { findCompanyProvider } from '@/lib/auth/company/company-provider';
import type { CompanySignInAttempt } from '@/lib/auth/company/next-auth-providers';
import { isCompanyEndpoint, isNextAuthEndpoint } from '@/lib/auth/sign-in/next-auth-endpoints';
import { authOptions } from '@/lib/auth/sign-in/auth-options';
import { trackOutages } from '@/lib/platform/database/connections/outage-tracking';
import { databaseUnavailableResponse } from '@/lib/platform/http/unavailable-response';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!isNextAuthEndpoint(request.method, nextauth))
    return new Response('Not found.\n', { status: 404 });
  if (!hasWebCallback(request) || changesQuestion(request, nextauth)) return badRequest();
  const attempt: CompanySignInAttempt = { refusal: null };
  const outage = { isDatabaseUnavailable: false };
  try {
    const response = await trackOutages(outage, () =>
      NextAuth(request, context, authOptions(attempt)),
    );
    // NextAuth reports an unavailable database as a wrong password.
    if (outage.isDatabaseUnavailable) return await databaseUnavailableResponse(request);
    if (!isCompanyEndpoint(request.method, nextauth)) return response;
    const { searchParams: query } = request.nextUrl;
    return withRefusalInWords(response, { attempt, query, callbackUrl: storedUrls(request)[0] });
  } catch (error) {
    // NextAuth throws these for input that it cannot parse, such as an invalid URL or body.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return badRequest();
  }
}

function badRequest(): Response {
  return new Response('This is no request to sign in or out.\n', { status: 400 });
}

// NextAuth would pass everything on to the provider, such as another address to send the answer to.
function changesQuestion({ method, nextUrl }: NextRequest, segments: string[]): boolean {
  if (method !== 'POST' || !isCompanyEndpoint(method, segments)) return false;
  const prompt = findCompanyProvider(segments[1] ?? '')?.promptAfterRefusal;
  return [...nextUrl.searchParams].some(([name, value]) => name !== 'prompt' || value !== prompt);
}

// For other URLs NextAuth responds with 500 and blames the server's configuration.
function hasWebCallback(request: NextRequest): boolean {
  const { searchParams, origin } = request.nextUrl;
  return [...searchParams.getAll('callbackUrl'), ...storedUrls(request)].every(
    (url) => url === '' || isWebUrl(url, origin),
  );
}

function storedUrls({ cookies }: NextRequest): string[] {
  const stored = cookies.getAll().filter(({ name }) => name.endsWith('next-auth.callback-url'));
  return stored.map(({ value }) => value);
}

function isWebUrl(url: string, origin: string): boolean {
  const base = url.startsWith('/') ? origin : undefined;
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}

export { handle as GET, handle as POST };
