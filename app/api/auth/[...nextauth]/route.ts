import NextAuth from 'next-auth';
import type { NextRequest } from 'next/server';
import { isEndpoint } from '@/lib/auth/endpoints';
import { authOptions } from '@/lib/auth/session';

type Context = { params: Promise<{ nextauth: string[] }> };

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const { nextauth } = await context.params;
  if (!isEndpoint(request.method, nextauth)) return new Response('Not found.\n', { status: 404 });
  try {
    return await NextAuth(request, context, authOptions());
  } catch (error) {
    // What it makes nothing of, such as an address that is none, it throws.
    if (!(error instanceof TypeError)) throw error;
    return new Response('This is no request to sign in or out.\n', { status: 400 });
  }
}

export { handle as GET, handle as POST };
