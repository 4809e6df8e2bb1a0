// What signing in and out needs, by a page of NextAuth's or by a program. The session is a route of
// our own; what else NextAuth answers (its log, which anybody may write to, among it) is not there.
const ENDPOINTS: Record<string, RegExp> = {
  GET: /^(csrf|providers|signin|signout)$/,
  POST: /^(signin|signout|callback)(\/credentials)?$/,
};

/** Whether NextAuth is to answer a request to `/api/auth/…`, by the parts of its path. */
export function isNextAuthEndpoint(method: string, parts: string[]): boolean {
  return ENDPOINTS[method]?.test(parts.join('/')) ?? false;
}
