import { listCompanyProviders } from './company/company-provider';
import { isDevelopment } from '@/lib/platform/env/env';

/**
 * The policy of one response: only scripts with its nonce, and everything else only from this site,
 * except that the button for a company's sign-in leads there.
 */
export function contentSecurityPolicy(nonce: string): string {
  // React's development build rebuilds stack traces with eval.
  const development = isDevelopment() ? " 'unsafe-eval'" : '';
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    // A page may have been opened before the sign-in page took its place, so each page has it.
    ["form-action 'self'", ...signInOrigins()].join(' '),
    "frame-ancestors 'none'",
  ].join('; ');
}

// Browsers check the redirect that answers the form, too.
function signInOrigins(): string[] {
  return listCompanyProviders().map(({ wellKnown }) => new URL(wellKnown).origin);
}
