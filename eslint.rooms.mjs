// Who may import whom. Each message says why, and what to do instead.

const APP = {
  regex: '^@/app(/|$)',
  message: 'Nobody imports from app/: it only routes. Move what is shared to components/ or lib/.',
};
const SERVER_SIDE = {
  regex:
    '^@/lib/(platform/(database|env|i18n/(current-locale|messages|translator))|auth/(gate|sign-in/session|viewer|sign-in/authenticate|scope))(/|$)',
  message:
    'Components show what they are given: they never read the database, the gate or the environment. Read it in the page, below the gate, and pass it as a prop.',
};
const NEXT_AUTH = {
  regex: '^next-auth(/|$)',
  message:
    'next-auth stays in lib/auth/ and its route, so that it can be changed in one place. Ask the gate (lib/auth/gate.ts) instead.',
};
const GRANT_SCOPE = {
  group: ['@/lib/auth/scope', './scope'],
  importNames: ['grantScope'],
  message:
    'Only a gate grants a scope to a request: a page that makes its own has no gate. Await requirePermission() and use the scope it gives.',
};
const SUPPORT = {
  regex: '^@/tests(/|$)',
  message: 'The product does not know its tests. Move what it needs to lib/.',
};
const HELPERS = {
  // But for a library's own name.
  regex: '^(?!@simplewebauthn/).*/(utils?|helpers?|misc|common)(/|$)',
  message: 'A file is named for what it exports: find the noun that is missing.',
};
const VERIFY = {
  regex: '^(?!(pg|node:[a-z_/]+)$|\\.{1,2}/)',
  message:
    'What checks the product shares nothing with it: scripts/verify/ imports pg, node: and itself alone.',
};

const PROCESS_ENV = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message:
    'process.env is read in lib/platform/env/env.ts alone, where a missing setting becomes a clear sentence. Add a function there.',
};
const CLOCK = {
  selector:
    "NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Date'][property.name='now']",
  message:
    'The clock is read in lib/platform/time/time.ts alone (now(); in the browser in browser-clock.ts), so that what depends on it can be given an instant in tests.',
};
const INTL = {
  selector: "MemberExpression[object.name='Intl']",
  message:
    'Intl is used in lib/platform/time/time.ts, lib/platform/time/calendar-words.ts, lib/platform/time/day-mark.ts, lib/platform/time/browser-clock.ts, lib/platform/time/browser-zone.ts, lib/platform/time/calendar-month.ts, lib/platform/time/describe-duration.ts, lib/platform/time/relative-day.ts, lib/platform/text/format-count.ts, lib/platform/text/format-money.ts, lib/customers/countries/country-names.ts and lib/platform/i18n/negotiate-locale.ts alone, so that zone and language are never left to chance. Format there.',
};

const FIND_UNIQUE = {
  selector: 'MemberExpression[property.name=/^findUnique/]',
  message:
    'Prisma runs several findUnique as one query on behalf of the first, whose partner may be another: see docs/decisions/0091-row-level-security.md. Use findFirst.',
};

const ALL_IMPORTS = [APP, NEXT_AUTH, GRANT_SCOPE, SUPPORT, HELPERS];
const ALL_SYNTAX = [PROCESS_ENV, CLOCK, INTL, FIND_UNIQUE];

function room(files, { imports = ALL_IMPORTS, syntax = ALL_SYNTAX }) {
  return {
    files,
    rules: {
      'no-restricted-imports': ['error', { patterns: imports }],
      'no-restricted-syntax': ['error', ...syntax],
    },
  };
}

const without = (list, ...left) => list.filter((item) => !left.includes(item));

/** One entry per room; a later one replaces an earlier one for the files it names. */
export const rooms = [
  room(['**/*.{ts,tsx}'], {}),
  room(['components/**'], { imports: [...ALL_IMPORTS, SERVER_SIDE] }),
  room(['app/**'], { imports: without(ALL_IMPORTS, APP) }),
  room(['app/api/auth/**'], { imports: without(ALL_IMPORTS, APP, NEXT_AUTH) }),
  room(['lib/auth/**'], { imports: without(ALL_IMPORTS, NEXT_AUTH) }),
  room(
    [
      'lib/auth/gate.ts',
      'lib/auth/open-invitation.ts',
      'lib/auth/open-pack.ts',
      'lib/auth/company/save-account.ts',
      'lib/auth/second-factor/pending-sign-in.ts',
    ],
    { imports: without(ALL_IMPORTS, GRANT_SCOPE) },
  ),
  room(['lib/platform/env/env.ts', 'prisma.config.ts'], {
    syntax: without(ALL_SYNTAX, PROCESS_ENV),
  }),
  room(['lib/platform/time/time.ts', 'lib/platform/time/browser-clock.ts'], {
    syntax: without(ALL_SYNTAX, CLOCK, INTL),
  }),
  room(
    [
      'lib/platform/time/browser-zone.ts',
      'lib/platform/time/calendar-words.ts',
      'lib/platform/time/calendar-month.ts',
      'lib/platform/time/day-mark.ts',
      'lib/platform/time/relative-day.ts',
      'lib/platform/time/describe-duration.ts',
      'lib/platform/text/format-count.ts',
      'lib/platform/text/format-money.ts',
      'lib/customers/countries/country-names.ts',
      'lib/platform/i18n/negotiate-locale.ts',
    ],
    {
      syntax: without(ALL_SYNTAX, INTL),
    },
  ),
  room(['scripts/**', 'prisma/**'], { imports: without(ALL_IMPORTS, GRANT_SCOPE) }),
  room(['scripts/allocator.mjs'], {
    imports: without(ALL_IMPORTS, GRANT_SCOPE),
    syntax: without(ALL_SYNTAX, PROCESS_ENV),
  }),
  room(['scripts/verify/**'], { imports: [VERIFY] }),
  room(['scripts/verify/environment.mjs'], {
    imports: [VERIFY],
    syntax: without(ALL_SYNTAX, PROCESS_ENV),
  }),
  room(['scripts/test.ts', 'scripts/check.ts'], {
    imports: without(ALL_IMPORTS, GRANT_SCOPE, SUPPORT),
  }),
  room(['tests/**'], { imports: [APP, HELPERS], syntax: [PROCESS_ENV] }),
];
