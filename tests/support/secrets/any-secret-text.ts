import fc from 'fast-check';
import { namesIn, OPEN_NAMES } from './open-names';
import { SECRET_NAMES } from './secret-names';
import { OPEN_SENTENCES, TELLING_SENTENCES } from './sentences';

const NAMES = [...Object.values(SECRET_NAMES), ...Object.values(OPEN_NAMES)].flatMap(namesIn);

// What may stand between a name and a value, and hide one from the other.
const BETWEEN = [
  ...[
    '=',
    ': ',
    ':',
    '": "',
    '"',
    '\\"',
    '\\n',
    '\n',
    ' ',
    '{"',
    '"}',
    '[',
    ']',
    ',',
    ';',
    '&',
    '.',
  ],
  ...[
    ' is ',
    ' to ',
    ' reset to ',
    ' from ',
    ' as ',
    ' with ',
    ' the ',
    '%3D',
    ' => ',
    '->',
    '(',
    ')',
  ],
  ...[
    '<',
    '>',
    '</',
    '</td><td>',
    "'",
    '「',
    '」',
    'は',
    'です',
    'を',
    '는',
    '입니다',
    '是',
    '：',
    '@',
  ],
  ...[
    '://',
    'https:\\/\\/',
    '-',
    '--',
    '_',
    '/',
    '\\',
    '\\u0070',
    '[redacted]',
    '"Value":',
    '"Key":',
  ],
];

const VALUES = [
  ...['a8', 'hunter2', 'letmein', '1234', 'Xk-29!', 'ABCDEFGHIJKLMNOPQRSTUV', '0123456789abcdef'],
  ...[
    'required',
    'expired',
    'null',
    'true',
    'さくら',
    'sésame',
    '12 characters',
    'admin',
    'e\u0301',
  ],
  ...[
    '-----BEGIN RSA PRIVATE KEY-----',
    'Bearer ',
    'basic ',
    'eyJ',
    'ghp_',
    'xoxb-',
    'AKIA',
    'sk_live_',
  ],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...BETWEEN) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...TELLING_SENTENCES.map(([told]) => told), ...OPEN_SENTENCES),
  },
  fc.string({ maxLength: 3 }),
);

/** Texts of all that tells a secret, or seems to, in any order. */
export const anySecretText = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
