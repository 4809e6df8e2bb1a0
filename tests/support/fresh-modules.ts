import { afterAll, vi } from 'vitest';

// The unit tests' files run after each other in one process, which takes half as long as starting
// one for each. So that none depends on those before it, a file begins with modules of its own and
// ends with the environment that it found.
vi.resetModules();

const { env } = process;
const found = { ...env };

afterAll(() => {
  for (const name of Object.keys(env)) if (!(name in found)) delete env[name];
  Object.assign(env, found);
});
