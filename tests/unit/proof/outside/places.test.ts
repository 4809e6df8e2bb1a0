import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { applySettings, SettingError } from '@/lib/platform/env/env';
import { formatVerifierKey, verifierOf } from '@/lib/proof/core/signed-note';
import { makeSignerKey } from '@/lib/proof/keys/signer-key';
import { folderNameOf } from '@/lib/proof/outside/checkpoint-file';
import { FailureLog } from '@/lib/proof/outside/failure-log';
import { listPlaces, requireOutsideSettings } from '@/lib/proof/outside/places';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const NONE = { CHECKPOINT_FOLDER: '', CHECKPOINT_COMMAND: '', WITNESS_URLS: '', WITNESS_KEYS: '' };
beforeEach(() => {
  applySettings(NONE);
  onTestFinished(() => applySettings(NONE));
});

const witnessKey = (name: string) =>
  formatVerifierKey(verifierOf(makeSignerKey(name), 'cosignature'));
const [ONE, TWO] = [witnessKey('w.example/1'), witnessKey('w.example/2')];

it('knows no place where none is set', () => {
  expect(listPlaces()).toEqual([]);
  requireOutsideSettings();
});

it('reads a folder, a command, and witnesses with the keys in the same order', () => {
  applySettings({
    CHECKPOINT_FOLDER: '/srv/checkpoints',
    CHECKPOINT_COMMAND: 'mail -s checkpoint a@example.org',
    WITNESS_URLS: 'https://w.example/one/, http://10.0.0.7:8765',
    WITNESS_KEYS: `${ONE}, ${TWO}`,
  });
  expect(listPlaces()).toMatchObject([
    { kind: 'folder', folder: '/srv/checkpoints' },
    { kind: 'command', command: 'mail -s checkpoint a@example.org' },
    { kind: 'witness', id: 'witness w.example/1', url: 'https://w.example/one' },
    { kind: 'witness', id: 'witness w.example/2', url: 'http://10.0.0.7:8765' },
  ]);
});

it.each([
  [{ WITNESS_URLS: 'https://w.example' }, /^WITNESS_URLS has 1 addresses and WITNESS_KEYS 0 keys/],
  [{ WITNESS_KEYS: ONE }, /^WITNESS_URLS has 0 addresses and WITNESS_KEYS 1 keys/],
  [{ WITNESS_URLS: 'w.example', WITNESS_KEYS: ONE }, /^WITNESS_URLS has "w.example", which is no/],
  [{ WITNESS_URLS: 'ftp://w.example', WITNESS_KEYS: ONE }, /^WITNESS_URLS has "ftp:/],
  [{ WITNESS_URLS: 'https://a:b@w.example', WITNESS_KEYS: ONE }, /^WITNESS_URLS has /],
  [{ WITNESS_URLS: 'https://w.example/?a=b', WITNESS_KEYS: ONE }, /^WITNESS_URLS has /],
  [{ WITNESS_URLS: 'https://w.example', WITNESS_KEYS: ONE.slice(0, -4) }, /^WITNESS_KEYS has "/],
  [
    {
      WITNESS_URLS: 'https://w.example',
      WITNESS_KEYS: formatVerifierKey(verifierOf(makeSignerKey('log.example'))),
    },
    /no verifier key of a witness/,
  ],
  [
    { WITNESS_URLS: 'https://w.example,https://v.example', WITNESS_KEYS: `${ONE},${ONE}` },
    /^WITNESS_KEYS has two keys of the name w\.example\/1/,
  ],
])('refuses wrong settings in a sentence (%#)', (settings, sentence) => {
  applySettings(settings);
  expect(requireOutsideSettings).toThrow(SettingError);
  expect(requireOutsideSettings).toThrow(sentence);
});

it('refuses a file as the folder, and waits for one that is not there yet', () => {
  const path = join(makeScratchFolder(), 'folder');
  applySettings({ CHECKPOINT_FOLDER: path });
  requireOutsideSettings();
  writeFileSync(path, '');
  expect(requireOutsideSettings).toThrow('which is no folder');
});

it.each([
  ['log.example.com/activity/0b5e', 'log.example.com_activity_0b5e'],
  ['localhost:3000/a', 'localhost_3000_a'],
  ['../../etc', '__.._etc'],
  ['..', '_'],
])('names the folder of %s so that it leads nowhere else', (origin, name) => {
  expect(folderNameOf(origin)).toBe(name);
  expect(folderNameOf(origin)).not.toMatch(/^\.|\//);
});

it('says a failure once, and that it is over', () => {
  const said: string[] = [];
  const log = new FailureLog((sentence) => said.push(sentence));
  log.succeeded('A');
  log.failed('A', 'It is away.');
  log.failed('A', 'It is away.');
  log.failed('B', 'It is away.');
  log.failed('A', 'It refuses.');
  log.succeeded('A');
  log.succeeded('A');
  expect(said).toEqual([
    'A: It is away.',
    'B: It is away.',
    'A: It refuses.',
    'A: it arrives again.',
  ]);
});
