import next from 'eslint-config-next/core-web-vitals';
import nextTypescript from 'eslint-config-next/typescript';
import { defineConfig, globalIgnores } from 'eslint/config';
import { rooms } from './eslint.rooms.mjs';

export default defineConfig([
  globalIgnores(['.next/', '.data/', 'lib/platform/database/generated/', 'next-env.d.ts']),
  next,
  nextTypescript,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      'max-lines': ['error', { max: 200 }],
      'max-params': ['error', { max: 2 }],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  // Commands speak to the person at the keyboard, and so do the tests' own tools.
  {
    files: ['scripts/**', 'tests/support/**', 'lib/platform/process/**'],
    rules: { 'no-console': 'off' },
  },
  // A row of a test's table is handed over as parameters, however many it has.
  { files: ['tests/**'], rules: { 'max-params': 'off' } },
  // Outside of React a function may begin with "use" without being a hook.
  {
    files: ['lib/**', 'scripts/**', 'prisma/**', 'tests/**'],
    rules: { 'react-hooks/rules-of-hooks': 'off' },
  },
  ...rooms,
]);
