import { isDevelopment } from '@/lib/platform/env/env';

/**
 * The policy of one response: only scripts with its nonce, and everything else only from this site.
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
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
