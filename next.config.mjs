// The content security policy, which differs with each answer, is the proxy's.
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Filters name customers and users; they stay on this site.
  { key: 'Referrer-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
const config = {
  headers: async () => [{ source: '/:path*', headers: SECURITY_HEADERS }],
  poweredByHeader: false,
  // Native modules and drivers are loaded by Node, not bundled.
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  // `npm test` checks the types of everything; an install for production lacks the type packages.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // forbidden() answers 403; without the flag it throws.
    authInterrupts: true,
  },
};

export default config;
