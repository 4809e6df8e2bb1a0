import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// An awkward zone: 5:45 ahead of UTC. Whatever depends on the machine's zone fails here.
const env = { TZ: 'Asia/Kathmandu' };
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) };

// Generous, so that only a hanging run is ended, not a slow machine's.
const TIMEOUT_MS = 300_000;
const POLL = { poll: { timeout: 60_000 } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          env,
          maxWorkers: '100%',
          isolate: false,
          setupFiles: 'tests/support/fresh-modules.ts',
          testTimeout: TIMEOUT_MS,
          expect: POLL,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          env,
          // Each file has a database of its own, and waits for the server's disk or for other programs a
          // good part of its time; but all have one server and its 100 connections.
          maxWorkers: 3,
          isolate: false,
          setupFiles: 'tests/support/fresh-modules.ts',
          // Otherwise it would not be loaded anew for each file; it knows a single instance of itself.
          server: { deps: { inline: [/schema-engine-wasm/] } },
          // Vitest wants one of their own for those with another number of workers.
          sequence: { groupOrder: 1 },
          globalSetup: 'tests/support/database/database-server.ts',
          testTimeout: TIMEOUT_MS,
          expect: POLL,
          hookTimeout: TIMEOUT_MS,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'durability',
          include: ['tests/durability/**/*.test.ts'],
          env,
          testTimeout: TIMEOUT_MS,
          expect: POLL,
          hookTimeout: TIMEOUT_MS,
          // Each file has servers of its own, and waits for them half of the time.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
