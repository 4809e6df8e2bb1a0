import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// An awkward zone: 5:45 ahead of UTC. Whatever depends on the machine's zone fails here.
const env = { TZ: 'Asia/Kathmandu' };
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          env,
          // A busy machine must not fail what is right.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          env,
          globalSetup: 'tests/support/database/database-server.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'durability',
          include: ['tests/durability/**/*.test.ts'],
          env,
          testTimeout: 120_000,
          hookTimeout: 60_000,
          // Each has servers of its own, and the machine two processors.
          fileParallelism: false,
        },
      },
    ],
  },
});
