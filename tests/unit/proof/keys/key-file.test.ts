import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { verifierOf } from '@/lib/proof/core/signed-note';
import { addKey, findFileFault, makeKeyFile } from '@/lib/proof/keys/key-file';
import { findProofKeys } from '@/lib/proof/keys/proof-keys';
import {
  formatSignerKey,
  isKeyName,
  makeSignerKey,
  parseSignerKey,
} from '@/lib/proof/keys/signer-key';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const NAME = 'log.example.com/activity';

function makeFile(): string {
  const file = join(makeScratchFolder(), 'new', 'proof-key');
  makeKeyFile(file, NAME);
  applySettings({ PROOF_KEY_FILE: file });
  onTestFinished(() => applySettings({ PROOF_KEY_FILE: '' }));
  return file;
}

it('makes a key that only its owner can read, and never a second one over it', () => {
  const file = makeFile();
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^PRIVATE\+KEY\+log\.example\.com\/activity\+[0-9a-f]{8}\+[\w+/]{44}\n$/);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(() => makeKeyFile(file, NAME)).toThrow(/is there already, and nothing was changed/);
  expect(readFileSync(file, 'utf8')).toBe(text);
  expect(findProofKeys()).toMatchObject({ current: { name: NAME }, previous: null });
});

it('adds a key of the same name below the one in force, also through a link', () => {
  const file = makeFile();
  const first = findProofKeys()?.current;
  const link = join(makeScratchFolder(), 'link');
  symlinkSync(file, link);
  addKey(link);
  const keys = findProofKeys();
  expect(keys?.previous).toEqual(first);
  expect(keys?.current.name).toBe(NAME);
  expect(keys?.current.seed).not.toEqual(first?.seed);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

it('adds no key to a file that does not end in one', () => {
  const file = makeFile();
  writeFileSync(file, `${readFileSync(file, 'utf8')}# a remark\n`);
  expect(() => addKey(file)).toThrow(/is no key, so none was added/);
});

it('tells a file that others can read', () => {
  const file = makeFile();
  expect(findFileFault(file)).toBeNull();
  chmodSync(file, 0o640);
  expect(findFileFault(file)).toContain(`chmod 600 ${file}`);
});

it('reads a key as it was written, and refuses one with a letter changed', () => {
  const key = makeSignerKey(NAME);
  const line = formatSignerKey(key);
  expect(parseSignerKey(line)).toEqual(key);
  expect(parseSignerKey(line.replace('log.', 'lag.'))).toBeNull();
  expect(parseSignerKey(`${line}A`)).toBeNull();
  expect(parseSignerKey('')).toBeNull();
  expect(verifierOf(key).id).not.toBe(verifierOf(makeSignerKey(NAME)).id);
});

it.each([
  ['log.example.com/activity', true],
  ['localhost:3000/activity', true],
  ['a', true],
  ['https://log.example.com', false],
  ['log.example.com/', false],
  ['log example', false],
  ['log+example', false],
  ['../log', false],
  ['log/../etc', false],
  ['', false],
  ['ログ.example', false],
  ['a'.repeat(201), false],
])('lets a key be called %s: %s', (name, may) => {
  expect(isKeyName(name)).toBe(may);
});
