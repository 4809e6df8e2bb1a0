import fc from 'fast-check';
import { namesIn, HARMLESS_NAMES } from './harmless-names';
import { SECRET_NAMES } from './secret-names';
import { HARMLESS_SENTENCES, SECRET_SENTENCES } from './sentences';

const NAMES = [...Object.values(SECRET_NAMES), ...Object.values(HARMLESS_NAMES)].flatMap(namesIn);

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
  ...[
    ' - ',
    ' – ',
    ', ',
    '[',
    '<',
    '（',
    '：',
    '　',
    '＝',
    '\t',
    ';',
    '|',
    ' -p ',
    ' -u a:',
    '\\n',
  ],
  ...['old: ', ', new: ', ' in ', '"Val":', '"from":', '["', '"],["', '"columns":["', '"rows":[["'],
  ...[
    'net user bob ',
    'echo a:',
    'az login -u a -p ',
    '-AsPlainText ',
    'code de ',
    '를 ',
    '、新：',
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
    'P@ss',
    'pa$$',
    'ＰＡＳＳ',
    'p\u200bin',
    'ﾊﾟｽﾜｰﾄﾞ',
    'correct horse',
    '482913',
    'Zq1abc!',
    'username',
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

const arbitraryChunk = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...BETWEEN) },
  { weight: 3, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...SECRET_SENTENCES.map(([sentence]) => sentence),
      ...HARMLESS_SENTENCES,
    ),
  },
  fc.string({ maxLength: 3 }),
);

/** An arbitrary mix of everything that contains a secret, or seems to. */
export const arbitrarySecretText = fc
  .array(arbitraryChunk, { maxLength: 9 })
  .map((pieces) => pieces.join(''));
