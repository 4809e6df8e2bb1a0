import { findCompanyProvider } from '@/lib/auth/company/company-provider';
import { areLocalAccountsOn } from '@/lib/platform/env/company-sign-in';

// The endpoints that signing in and out needs, from NextAuth's pages or from a program. The session
// has a route of our own; NextAuth's other endpoints, such as its publicly writable log, are
// disabled.
const ENDPOINTS: Record<string, RegExp> = {
  GET: /^(csrf|providers|signin|signout)$/,
  POST: /^(signin|signout|callback)$/,
};
const PASSWORD_ENDPOINTS: Record<string, RegExp> = {
  POST: /^(signin|signout|callback)\/credentials$/,
};
const COMPANY_ENDPOINTS: Record<string, RegExp> = {
  GET: /^callback\/[^/]+$/,
  POST: /^signin\/[^/]+$/,
};

/**
 * Whether NextAuth handles a request to `/api/auth/…`, given the segments of the path. Only what is set
 * up has endpoints.
 */
export function isNextAuthEndpoint(method: string, segments: string[]): boolean {
  const path = segments.join('/');
  if (ENDPOINTS[method]?.test(path)) return true;
  if (PASSWORD_ENDPOINTS[method]?.test(path)) return areLocalAccountsOn();
  return isCompanyEndpoint(method, segments);
}

/** Whether it is part of a sign-in by a company. */
export function isCompanyEndpoint(method: string, segments: string[]): boolean {
  const isOne = COMPANY_ENDPOINTS[method]?.test(segments.join('/')) ?? false;
  return isOne && findCompanyProvider(segments[1] ?? '') !== null;
}
