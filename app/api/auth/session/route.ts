import { findViewer } from '@/lib/auth/viewer';

/**
 * Whether somebody is signed in, and who, in the shape of NextAuth's own endpoint; which would tell
 * scripts what is in the token, and make it last anew at each call, a disabled user's too.
 */
export async function GET(): Promise<Response> {
  const viewer = await findViewer();
  const session = viewer ? { user: { name: viewer.name, email: viewer.email } } : {};
  return Response.json(session, { headers: { 'Cache-Control': 'no-store' } });
}
