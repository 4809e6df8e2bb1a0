// The content security policy of pages, which differs with each answer, is the proxy's.
const SECURITY_HEADERS = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  // Filters name customers and users; they stay on this site.
  { key: 'Referrer-Policy', value: 'same-origin' },
  // Nothing of the device is asked for but the clipboard, to copy links and ids.
  {
    key: 'Permissions-Policy',
    value:
      'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  },
  // No other site's window gets a hold of one that shows the log.
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
];

// What the API answers is data, and the check of a file leads to its page: as pages they may load nothing.
const DATA_HEADERS = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" },
];

// The address of a pack opens it: no other site is told, and no search engine lists it.
const LINK_HEADERS = [
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex, nofollow, noarchive' },
];

/** @type {import('next').NextConfig} */
const config = {
  headers: async () => [
    { source: '/:path*', headers: SECURITY_HEADERS },
    { source: '/api/v1/:path*', headers: DATA_HEADERS },
    { source: '/evidence/:path*', headers: LINK_HEADERS },
    { source: '/account-settings/activity-log/exports/check', headers: DATA_HEADERS },
  ],
  poweredByHeader: false,
  // Nothing here is an image of Next's, and its optimizer would fetch what it is told to.
  images: { unoptimized: true },
  turbopack: {
    resolveAlias: {
      // What next-intl's own plugin would do, without a switch between two bundlers.
      'next-intl/config': './lib/platform/i18n/request.ts',
      // A tenth of the script, on every page.
      'intl-messageformat': { browser: './lib/platform/i18n/message-format.ts' },
    },
  },
  // Native modules and drivers are loaded by Node, not bundled.
  serverExternalPackages: ['@node-rs/argon2', 'esbuild', 'pg', 'piscina'],
  // `npm test` checks the types of everything; an install for production lacks the type packages.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // forbidden() answers 403; without the flag it throws.
    authInterrupts: true,
  },
};

export default config;
