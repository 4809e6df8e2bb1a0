import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { applySettings } from '@/lib/platform/env/env';
import { formatVerifierKey } from '@/lib/proof/core/signed-note';
import { findCheckpoint } from '@/lib/proof/read/find-checkpoint';
import { findOutside } from '@/lib/proof/outside/find-outside';
import { listPlaceStates } from '@/lib/proof/outside/place-state';
import { runShellCommand } from '@/lib/proof/outside/run-shell-command';
import { sendDue } from '@/lib/proof/outside/send-due';
import { startSendingCheckpoints } from '@/lib/proof/outside/start-sending';
import { recordCosignature } from '@/lib/proof/outside/stored-checkpoints';
import { asOwner } from '@/tests/support/database/as-owner';
import { useDatabase } from '@/tests/support/database/use-database';
import { makeWitness, trust } from '@/tests/support/proof/made-witness';
import { makeSealedPartner } from '@/tests/support/proof/sealed-partner';
import { serveMadeWitness } from '@/tests/support/proof/served-witness';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

useDatabase();

const { signal } = new AbortController();
const LONG = { input: '', timeoutMs: 60_000, signal };

const commandPlace = (command: string) => ({ kind: 'command', id: 'command', command }) as const;

it('gives the newest checkpoint to the command, once', async () => {
  const { tenant, partner, grow } = await makeSealedPartner();
  const file = join(makeScratchFolder(), 'notes');
  const due = { place: commandPlace(`cat >> '${file}'`), witnesses: 0, signal };
  expect(await sendDue(tenant, due)).toBe(true);
  expect(await sendDue(tenant, due)).toBe(false);
  const first = await findCheckpoint(partner.scope);
  await grow();
  await grow();
  expect(await sendDue(tenant, due)).toBe(true);
  const last = await findCheckpoint(partner.scope);
  expect(readFileSync(file, 'utf8')).toBe(`${first?.note}${last?.note}`);
});

it('waits for the cosignatures of witnesses that answer soon', async () => {
  const { tenant, partner, grow } = await makeSealedPartner();
  const file = join(makeScratchFolder(), 'note');
  const due = { place: commandPlace(`cat > '${file}'`), witnesses: 1, signal };
  const size = await grow();
  await asOwner(`UPDATE tlog_checkpoint SET at = now() + interval '1 hour' WHERE partner_id = $1`, [
    partner.id,
  ]);
  expect(await sendDue(tenant, due)).toBe(false);
  const line = '— witness.example AAAAAAAA';
  await recordCosignature(tenant, { size, witness: 'witness.example', line });
  expect(await sendDue(tenant, due)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(`\n${line}\n`);
});

it('notes what a command that fails has said, and tries it again', async () => {
  const { tenant, partner } = await makeSealedPartner();
  const failing = { place: commandPlace('echo no room >&2; exit 3'), witnesses: 0, signal };
  const sentence = 'The command of CHECKPOINT_COMMAND ended with code 3. It wrote: no room';
  await expect(sendDue(tenant, failing)).rejects.toThrow(sentence);
  expect(await listPlaceStates(tenant)).toMatchObject([
    { place: 'command', size: null, problem: 'command_failed', detail: sentence },
  ]);
  expect(await sendDue(tenant, { ...failing, place: commandPlace('cat > /dev/null') })).toBe(false);
  await asOwner('UPDATE tlog_place SET not_before = now() WHERE partner_id = $1', [partner.id]);
  expect(await sendDue(tenant, { ...failing, place: commandPlace('exit 0') })).toBe(true);
  expect(await listPlaceStates(tenant)).toMatchObject([
    { problem: null, failedAt: expect.any(String) },
  ]);
});

it('kills a command that hangs, with all that it has started', async () => {
  const folder = makeScratchFolder();
  const command = `(sleep 600; touch '${join(folder, 'late')}') & echo started; sleep 600`;
  const result = await runShellCommand(command, { ...LONG, timeoutMs: 500 });
  expect(result).toEqual({ code: null, isLate: true, output: 'started' });
  const left = await runShellCommand(`pgrep -f '${folder}/late' | grep -v $$ || true`, LONG);
  expect(left.output).toBe('');
});

it('bounds what a command says, does not wait for what it left behind, and tells it no secret', async () => {
  const loud = await runShellCommand('yes | head -c 5000000; echo end', LONG);
  expect([loud.code, loud.output.length < 3000, loud.output.slice(-3)]).toEqual([0, true, 'end']);
  expect(await runShellCommand('sleep 5 & exit 0', LONG)).toMatchObject({ code: 0 });
  expect(await runShellCommand('exit 0', { ...LONG, input: 'x'.repeat(1_000_000) })).toMatchObject({
    code: 0,
  });
  const { output } = await runShellCommand('echo "$DATABASE_URL$NEXTAUTH_SECRET-$PATH"', LONG);
  expect(output).toMatch(/^-\//);
  const missing = await runShellCommand('no-such-command-here', LONG);
  expect(missing.code).toBe(127);
});

it('sends to all places in the background, and says where each checkpoint has arrived', async () => {
  const { tenant, partner, vkey, grow } = await makeSealedPartner();
  const witness = makeWitness([]);
  trust(witness.path, vkey);
  const { place } = await serveMadeWitness(witness);
  const [folder, file] = [makeScratchFolder(), join(makeScratchFolder(), 'note')];
  set({
    CHECKPOINT_FOLDER: folder,
    CHECKPOINT_COMMAND: `cat > '${file}'`,
    WITNESS_URLS: place.url,
    WITNESS_KEYS: formatVerifierKey(place.key),
  });
  expect(await findOutside(tenant)).toMatchObject([
    { kind: 'folder', sentAt: null },
    { kind: 'command', sentAt: null },
    {
      kind: 'witness',
      name: 'witness.example/w1',
      vkey: formatVerifierKey(place.key),
      sentAt: null,
    },
  ]);
  const stop = startSendingCheckpoints();
  onTestFinished(stop);
  const size = await grow();
  const inside = join(folder, `log.example_${partner.id}`, String(size));
  const note = async () => (await findCheckpoint(partner.scope))?.note;
  await expect
    .poll(() => existsSync(file) && readFileSync(file, 'utf8'))
    .toContain('witness.example');
  await expect
    .poll(() => existsSync(inside) && readFileSync(inside, 'utf8'))
    .toContain('witness.example');
  expect([readFileSync(inside, 'utf8'), readFileSync(file, 'utf8')]).toEqual([
    await note(),
    await note(),
  ]);
  await expect
    .poll(async () => (await findOutside(tenant)).map((one) => one.size))
    .toEqual([size, size, size]);
});

function set(settings: Record<string, string>): void {
  applySettings(settings);
  onTestFinished(() =>
    applySettings(Object.fromEntries(Object.keys(settings).map((name) => [name, '']))),
  );
}
