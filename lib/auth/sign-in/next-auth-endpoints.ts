// The endpoints that signing in and out needs, from NextAuth's pages or from a program. The session
// has a route of our own; NextAuth's other endpoints, such as its publicly writable log, are
// disabled.
const ENDPOINTS: Record<string, RegExp> = {
  GET: /^(csrf|providers|signin|signout)$/,
  POST: /^(signin|signout|callback)(\/credentials)?$/,
};

/** Whether NextAuth handles a request to `/api/auth/…`, given the segments of the path. */
export function isNextAuthEndpoint(method: string, segments: string[]): boolean {
  return ENDPOINTS[method]?.test(segments.join('/')) ?? false;
}
