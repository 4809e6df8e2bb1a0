import { findViewer } from '@/lib/auth/viewer';

/**
 * Who is signed in, if anybody, in the format of NextAuth's own endpoint. That endpoint would
 * expose the token's content to scripts and renew the session at each call, even for a disabled
 * user.
 */
export async function GET(): Promise<Response> {
  const viewer = await findViewer();
  const session = viewer ? { user: { name: viewer.name, email: viewer.email } } : {};
  return Response.json(session, { headers: { 'Cache-Control': 'no-store' } });
}
