/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Native modules and drivers are loaded by Node, not bundled.
  serverExternalPackages: ['@node-rs/argon2', 'pg'],
  experimental: {
    // forbidden() answers 403; without the flag it throws.
    authInterrupts: true,
  },
};

export default config;
