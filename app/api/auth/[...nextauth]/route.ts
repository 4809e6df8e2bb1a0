import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { isEndpoint } from '@/lib/auth/sign-in/endpoints';
import { authOptions } from '@/lib/auth/sign-in/session';
import { notingOutages } from '@/lib/platform/database/connections/noted-outage';
import { outOfReachResponse } from '@/lib/platform/http/unavailable';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!isEndpoint(request.method, nextauth)) return new Response('Not found.\n', { status: 404 });
  if (!hasCallbackOfWeb(request)) return noRequest();
  const note = { isOutOfReach: false };
  try {
    const answer = await notingOutages(note, () => NextAuth(request, context, authOptions()));
    // It takes a database that cannot be asked for a wrong password.
    return note.isOutOfReach ? await outOfReachResponse(request) : answer;
  } catch (error) {
    // What it makes nothing of, such as an address that is none, or a body, it throws.
    if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error;
    return noRequest();
  }
}

function noRequest(): Response {
  return new Response('This is no request to sign in or out.\n', { status: 400 });
}

// Of any other it says that the server is set up wrong, with status 500.
function hasCallbackOfWeb({ nextUrl, cookies }: NextRequest): boolean {
  const kept = cookies.getAll().filter(({ name }) => name.endsWith('next-auth.callback-url'));
  return [...nextUrl.searchParams.getAll('callbackUrl'), ...kept.map(({ value }) => value)].every(
    (url) => url === '' || isOfWeb(url, nextUrl.origin),
  );
}

function isOfWeb(url: string, origin: string): boolean {
  const base = url.startsWith('/') ? origin : undefined;
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}

export { handle as GET, handle as POST };
