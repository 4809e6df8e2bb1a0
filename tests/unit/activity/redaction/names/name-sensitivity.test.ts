import { describe, expect, it } from 'vitest';
import { sensitivityOf } from '@/lib/activity/redaction/names/name-sensitivity';
import { namesIn, HARMLESS_NAMES } from '@/tests/support/secrets/harmless-names';
import { SECRET_NAMES } from '@/tests/support/secrets/secret-names';

describe('the name of a secret', () => {
  it.each(Object.entries(SECRET_NAMES))('is recognised: %s', (_kind, list) => {
    const missed = namesIn(list).filter((name) => sensitivityOf(name) === 'nothing');
    expect(missed).toEqual([]);
  });

  it('is recognised in any case and with affixes', () => {
    const names = namesIn(SECRET_NAMES.passwords ?? '').filter((name) => !/[ .]/.test(name));
    const written = names.flatMap((name) => [
      name.toUpperCase(),
      `x_${name}`,
      `${name}-3`,
      `my.${name}`,
    ]);
    expect(written.filter((name) => sensitivityOf(name) === 'nothing')).toEqual([]);
    expect(written.length).toBeGreaterThan(100);
  });

  it('is recognised by its ends when it is longer than any name', () => {
    expect(sensitivityOf(`${'x_'.repeat(100_000)}password`)).toBe('everything');
  });

  it('that may be a yes-or-no question hides everything but yes or no', () => {
    expect(['resetPassword', 'changePassword', 'SendPassword'].map(sensitivityOf)).toEqual(
      Array(3).fill('unless_flag'),
    );
  });
});

describe('a harmless name', () => {
  it.each(Object.entries(HARMLESS_NAMES))('stays readable: %s', (_kind, list) => {
    const hidden = namesIn(list).filter((name) => sensitivityOf(name) !== 'nothing');
    expect(hidden).toEqual([]);
  });
});
