import { afterAll, vi } from 'vitest';

// The files of unit tests, and those of database tests, take turns in two or three processes: starting
// one for each file takes twice as long for unit tests, and a quarter longer for database
// tests. So that none depends on those before it, a file begins with modules of its own and ends with
// the environment that it found.
vi.resetModules();

const { env } = process;
const found = { ...env };

afterAll(() => {
  for (const name of Object.keys(env)) if (!(name in found)) delete env[name];
  Object.assign(env, found);
});
