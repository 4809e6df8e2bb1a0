import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseSignerKey } from '@/lib/proof/keys/signer-key';
import { partnerVerifierKey } from '@/lib/proof/keys/key-in-force';
import { useDatabase } from '@/tests/support/database/use-database';
import keysCommand from '@/scripts/keys';
import { startCommandProcess, type Ended } from '@/tests/support/command-process';
import { runHere } from '@/tests/support/run-here';
import { sealOf } from '@/tests/support/proof/seal';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

function makeRun() {
  const file = join(makeScratchFolder(), 'proof-key');
  const variables = { PROOF_KEY_FILE: file, NEXTAUTH_URL: 'https://log.example.com' };
  const run = (...args: string[]): Promise<Ended> => runHere(keysCommand, { args, variables });
  const start = (...args: string[]): Promise<Ended> =>
    startCommandProcess(['keys', ...args], variables).ended;
  const keys = () =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => {
        const key = parseSignerKey(line);
        if (!key) throw new Error('This is no key.');
        return key;
      });
  return { file, run, start, keys };
}

it('makes a key once, and prints the verifier key of each log', async () => {
  const partner = await makePartner();
  const { run, start, keys, file } = makeRun();
  const made = await start();
  const [key] = keys();
  expect(made.code).toBe(0);
  expect(key?.name).toBe('log.example.com/activity');
  expect(made.stdout).toContain(
    `${key && partnerVerifierKey(key, partner.id)} # ${partner.domain}\n`,
  );
  expect(made.stderr).toContain(`The key is in ${file}.`);
  const again = await start('--name', 'other.example');
  expect([again.code, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
  expect(await run('--show')).toMatchObject({ code: 0, stdout: made.stdout });
});

it('changes the key by one that both sign, and says when the old line may go', async () => {
  const partner = await makePartner();
  const { run, keys } = makeRun();
  await run('--name', 'log.example');
  const [first] = keys();
  if (!first) throw new Error('There is no key.');
  await storeRaw(partner, [rawRecord({ id: 'one' })]);
  await sealOf(partner, { keys: { current: first, previous: null } });

  const rotated = await run('--rotate');
  expect(rotated.stderr).toContain(`The old key still signs the log of: ${partner.domain}.`);
  const [, second] = keys();
  if (!second) throw new Error('There is no second key.');
  expect(rotated.stdout).toContain(partnerVerifierKey(second, partner.id));
  const early = await run('--rotate');
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining('No key was added.')]);

  await storeRaw(partner, [rawRecord({ id: 'two' })]);
  await sealOf(partner, { keys: { current: second, previous: first } });
  expect((await run('--show')).stderr).toContain(
    'so the lines above it may be removed from the file.',
  );
  expect((await run('--rotate')).code).toBe(0);
  expect(keys()).toHaveLength(3);
});

it('says that a file is not the one by which a log is signed', async () => {
  const partner = await makePartner();
  await storeRaw(partner, [rawRecord({ id: 'one' })]);
  await sealOf(partner);
  const { run } = makeRun();
  const made = await run();
  expect(made.stderr).toContain('does not hold the key by which the log is signed');
  expect((await run('--rotate')).code).toBe(1);
});

it('refuses what it does not know, and needs to be told where the file goes', async () => {
  const { run, file } = makeRun();
  for (const args of [['--nmae', 'x'], ['--name', 'a b'], ['--show', '--rotate'], ['--show']])
    expect([args, (await run(...args)).code]).toEqual([args, 1]);
  writeFileSync(file, 'no key\n');
  expect((await run('--show')).stderr).toContain('holds no key of a log');
  const { stderr } = await runHere(keysCommand, { args: [], variables: { PROOF_KEY_FILE: '' } });
  expect(stderr).toMatch(/^PROOF_KEY_FILE is missing; set it to the path of a file/m);
});
