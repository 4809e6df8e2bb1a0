import { describe, expect, it } from 'vitest';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import { chooseTests, PARTS } from '@/tests/support/suite/chosen-tests';

const chosen = (...args: string[]) => [...chooseTests(args)];

it('runs all parts where none is named', () => {
  expect(chosen()).toEqual(PARTS.map((part) => [part, []]));
});

it('runs the named parts once each, in the order of a whole run', () => {
  expect(chosen('browser', 'static', 'browser')).toEqual([
    ['static', []],
    ['browser', []],
  ]);
});

describe('a path', () => {
  const OUTCOME = 'tests/unit/support/outcome.test.ts';

  it('chooses that file of its part', () => {
    expect(chosen(OUTCOME)).toEqual([['unit', [OUTCOME]]]);
    expect(chosen(`./${OUTCOME}`)).toEqual([['unit', [OUTCOME]]]);
  });

  it('chooses all of a folder', () => {
    expect(chosen('tests/unit/support/')).toEqual([['unit', ['tests/unit/support/']]]);
  });

  it('joins others, of the same part and of another', () => {
    expect(chosen('tests/browser', OUTCOME, 'tests/unit/auth', 'static')).toEqual([
      ['static', []],
      ['unit', [OUTCOME, 'tests/unit/auth/']],
      ['browser', ['tests/browser/']],
    ]);
  });

  it('takes nothing away from a part that is named whole', () => {
    expect(chosen(OUTCOME, 'unit')).toEqual([['unit', []]]);
    expect(chosen('unit', OUTCOME)).toEqual([['unit', []]]);
  });
});

it.each([
  ['no part', 'units'],
  ['no file', 'tests/unit/no-such.test.ts'],
  ['no test file', 'tests/unit/support/../../support/suite/outcome.ts'],
  ['a folder without tests', 'tests/support'],
  ['a file of the product', 'lib/platform/time/time.ts'],
  ['outside of the project', '../tests/unit'],
])('refuses what is %s in a sentence', (_what, arg) => {
  expect(() => chooseTests(['static', arg])).toThrow(OperationalError);
  expect(() => chooseTests(['static', arg])).toThrow(`"${arg}" is neither a part of the tests`);
});
