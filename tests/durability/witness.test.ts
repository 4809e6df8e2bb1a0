import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { environmentWith } from '@/lib/platform/env/env';
import { isSignedBy, parseNote, parseVerifierKey } from '@/lib/proof/core/signed-note';
import { originHash } from '@/lib/proof/witness/seen-checkpoints';
import { startCommandProcess } from '@/tests/support/command-process';
import { findFreePort } from '@/tests/support/product-server';
import { makeLog } from '@/tests/support/proof/made-log';
import { bodyOf, trust } from '@/tests/support/proof/made-witness';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const KILLS = 6;
const SIZES = 400;

const log = makeLog(SIZES);
const fork = log.fork(0);

it('a witness that is killed at any moment has kept what it cosigned, and its key', async () => {
  const path = makeScratchFolder();
  const port = await findFreePort();
  const program = await writeWitness();
  let { child, vkey } = await startWitness(path, port);
  trust(path, log.vkey);
  const first = vkey;
  let cosigned = 0;
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const growing = grow(port, cosigned);
    await growing.untilCosigned(5 * kill);
    child.kill('SIGKILL');
    const sent = await growing.ended;
    cosigned = sent.cosigned;
    // In turns by the command and as the program of one file.
    ({ child, vkey } = await startWitness(path, port, kill % 2 ? program : undefined));
    expect(vkey).toBe(first);
    const seen = await seenSize(port, vkey);
    // What was under way may be kept without an answer; what was answered is kept.
    expect(seen).toBeGreaterThanOrEqual(cosigned);
    expect(seen).toBeLessThanOrEqual(sent.tried);
    expect((await add(port, bodyOf({ log: fork, old: seen, size: seen + 1 }))).status).toBe(422);
    cosigned = seen;
  }
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
  expect(readdirSync(join(path, 'checkpoints')).filter((name) => name.length === 64)).toHaveLength(
    1,
  );
});

// Into a folder without any package.
async function writeWitness(): Promise<string> {
  const file = join(makeScratchFolder(), 'witness.mjs');
  expect((await startCommandProcess(['witness', '--program', file]).ended).code).toBe(0);
  return file;
}

async function startWitness(
  path: string,
  port: number,
  program?: string,
): Promise<{ child: ChildProcess; vkey: string }> {
  const command = program === undefined ? ['scripts/run.mjs', 'witness'] : [program];
  const options = ['--folder', path, '--port', String(port), '--name', 'witness.example'];
  const child = spawn(process.execPath, [...command, ...options], {
    // As an auditor has it: no setting of the product.
    env: environmentWith({ DATABASE_URL: '', NEXTAUTH_URL: '', NEXTAUTH_SECRET: '' }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [vkey] = (await once(createInterface(child.stdout), 'line')) as [string];
  return { child, vkey };
}

function grow(port: number, from: number) {
  let [cosigned, tried] = [from, from];
  let told: () => void = () => undefined;
  const ended = (async () => {
    for (;;) {
      tried = cosigned + 1;
      const body = bodyOf({ log, old: cosigned, size: tried });
      const answer = await add(port, body).catch(() => null);
      if (answer?.status !== 200) return { cosigned, tried };
      cosigned = tried;
      told();
    }
  })();
  const untilCosigned = (count: number) =>
    new Promise<void>((resolve) => {
      told = () => void (cosigned >= from + count && resolve());
    });
  return { ended, untilCosigned };
}

function add(port: number, body: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/add-checkpoint`, { method: 'POST', body });
}

// The size that it shows, after its signatures were checked.
async function seenSize(port: number, vkey: string): Promise<number> {
  const shown = await fetch(`http://127.0.0.1:${port}/${originHash(log.origin)}/checkpoint`);
  const note = parseNote(await shown.text());
  const key = parseVerifierKey(vkey);
  const logKey = parseVerifierKey(log.vkey);
  if (!note || !key || !logKey) throw new Error('The witness shows no checkpoint.');
  expect([isSignedBy(note, key), isSignedBy(note, logKey)]).toEqual([true, true]);
  return Number(note.text.split('\n')[1]);
}
