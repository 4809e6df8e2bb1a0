import { join } from 'node:path';
import { expect, it } from 'vitest';
import { useDatabase } from '@/tests/support/database/use-database';
import { startCommandProcess } from '@/tests/support/command-process';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

const SETTINGS = {
  NEXTAUTH_URL: 'http://localhost:3000',
  NEXTAUTH_SECRET: 'Yk3tTQ7mAh0xVr9s-pLz2fGdWc5uEb8nJi4oRa6y',
};

it.each([
  [{ PROOF_KEY_FILE: 'missing' }, /^PROOF_KEY_FILE cannot be read: ENOENT/m],
  [{ PROOF_KEY_FILE: 'package.json' }, /^The file that PROOF_KEY_FILE names holds no key/m],
  [{ CHECKPOINT_FOLDER: 'package.json' }, /^CHECKPOINT_FOLDER is "package\.json", which is no/m],
  [{ WITNESS_URLS: 'https://w.example' }, /^WITNESS_URLS has 1 addresses and WITNESS_KEYS 0/m],
])('does not start with %j', async (settings, sentence) => {
  const { code, stderr } = await startCommandProcess(['start'], { ...SETTINGS, ...settings }).ended;
  expect([code, stderr]).toEqual([1, expect.stringMatching(sentence)]);
});

// It ends when it reads the next setting.
const WRONG = { ...SETTINGS, DATABASE_URL: 'postgresql://u:p@127.0.0.1:9/none' };

it('warns that nothing is sealed without a key, and that the log has no place outside', async () => {
  const first = await startCommandProcess(['start'], WRONG).ended;
  expect(first.stderr).toContain('Warning: PROOF_KEY_FILE is missing, so nothing is sealed');
  const file = join(makeScratchFolder(), 'proof-key');
  await startCommandProcess(['keys'], { ...SETTINGS, PROOF_KEY_FILE: file }).ended;
  const second = await startCommandProcess(['start'], { ...WRONG, PROOF_KEY_FILE: file }).ended;
  expect(second.stderr).toContain('Warning: Checkpoints of the log stay in this database alone');
  const third = { ...WRONG, PROOF_KEY_FILE: file, CHECKPOINT_FOLDER: makeScratchFolder() };
  expect((await startCommandProcess(['start'], third).ended).stderr).not.toContain('Warning');
});
