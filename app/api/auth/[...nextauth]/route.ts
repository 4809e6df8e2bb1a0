import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { isEndpoint } from '@/lib/auth/endpoints';
import { authOptions } from '@/lib/auth/session';
import { notingOutages } from '@/lib/database/noted-outage';
import { outOfReachResponse } from '@/lib/server/unavailable';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!isEndpoint(request.method, nextauth)) return new Response('Not found.\n', { status: 404 });
  const note = { isOutOfReach: false };
  try {
    const answer = await notingOutages(note, () => NextAuth(request, context, authOptions()));
    // It takes a database that cannot be asked for a wrong password.
    return note.isOutOfReach ? await outOfReachResponse(request) : answer;
  } catch (error) {
    // What it makes nothing of, such as an address that is none, it throws.
    if (!(error instanceof TypeError)) throw error;
    return new Response('This is no request to sign in or out.\n', { status: 400 });
  }
}

export { handle as GET, handle as POST };
