import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatCheckpoint } from '@/lib/proof/core/checkpoint';
import { EMPTY_ROOT } from '@/lib/proof/core/merkle-tree';
import {
  cosignatureTime,
  isSignedBy,
  parseNote,
  parseSignature,
  signNote,
  verifierOf,
} from '@/lib/proof/core/signed-note';
import { originHash } from '@/lib/proof/witness/seen-checkpoints';
import { addCheckpoint, getCheckpoint, type Witness } from '@/lib/proof/witness/witness';
import { openWitnessFolder } from '@/lib/proof/witness/witness-folder';
import { makeLog } from '@/tests/support/proof/made-log';
import { ask, bodyOf, makeWitness, trust } from '@/tests/support/proof/made-witness';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

const log = makeLog(12);

it('cosigns a log that grows, at the time that it is', () => {
  const witness = makeWitness([log]);
  for (const [old, size] of [
    [0, 3],
    [3, 8],
    [8, 8],
    [8, 12],
  ] as const) {
    witness.time.seconds += 60;
    const { status, body } = ask(witness, { log, old, size });
    expect([status, body]).toEqual([200, expect.stringMatching(/^— witness\.example\/w1 \S+\n$/)]);
    const note = parseNote(`${log.note(size)}${body}`);
    expect(note && isSignedBy(note, verifierOf(witness.folder.key, 'cosignature'))).toBe(true);
    const line = parseSignature(body.trimEnd());
    expect(line && cosignatureTime(line)).toBe(witness.time.seconds);
    expect(seen(witness)).toEqual([200, `${log.note(size)}${body}`]);
  }
});

it('answers 404 to a log that it does not trust, until its key is in the file', () => {
  const witness = makeWitness([]);
  expect(ask(witness, { log, old: 0, size: 3 }).status).toBe(404);
  expect(seen(witness)[0]).toBe(404);
  expect(witness.told.join()).toMatch(/^It trusts no log yet\. Put the verifier key/);
  trust(witness.path, '# the log of Contoso');
  trust(witness.path, 'no key');
  trust(witness.path, `${log.vkey} # since December`);
  expect(ask(witness, { log, old: 0, size: 3 }).status).toBe(200);
  expect(witness.told.slice(1)).toEqual([
    `${witness.folder.logsFile}: Line 2 is no verifier key of a log.`,
    'It trusts the log log.example/one.',
  ]);
});

it('answers 403 where no trusted key signed, or where its signature is wrong', () => {
  const witness = makeWitness([log]);
  const stranger = makeLog(12);
  expect(ask(witness, { log: stranger, old: 0, size: 3 }).status).toBe(403);
  const swapped = `${log.note(3).split('\n\n')[0]}\n\n${log.note(4).split('\n\n')[1]}`;
  expect(ask(witness, { log, old: 0, size: 3, note: swapped }).status).toBe(403);
  const both = `${swapped}${log.note(3).split('\n\n')[1]}`;
  expect(ask(witness, { log, old: 0, size: 3, note: both }).status).toBe(403);
  expect(seen(witness)[0]).toBe(404);
});

it('passes over signatures of strangers and keeps none of them', () => {
  const witness = makeWitness([log]);
  const stranger = makeLog(3, { origin: 'stranger.example' });
  const text = `${log.note(3).split('\n\n')[0]}\n`;
  const note = signNote(text, [stranger.key, log.key]);
  const { status, body } = ask(witness, { log, old: 0, size: 3, note });
  expect(status).toBe(200);
  expect(seen(witness)).toEqual([200, `${log.note(3)}${body}`]);
});

it('answers 400 to an old size above the new one, and to what is no request', () => {
  const witness = makeWitness([log]);
  expect(ask(witness, { log, old: 5, size: 3, hashes: [] }).status).toBe(400);
  const body = bodyOf({ log, old: 0, size: 3 });
  for (const wrong of [
    '',
    body.replace('old 0', 'old 00'),
    body.replace('old 0', 'old -1'),
    body.replace('old 0', 'size 0'),
    body.replace('old 0', 'old 99999999999999999999'),
    body.replace('\n\n', '\nnot base64!\n\n'),
    body.replace('\n\n', '\nAAAA\n\n'),
    body.slice(0, -1),
    body.replace('\n3\n', '\n03\n'),
    body.replace('— ', '- '),
    body.replace('log.example/one\n', 'log.example/one\r\n'),
    bodyOf({ log, old: 0, size: 3, hashes: Array.from({ length: 64 }, () => log.root(1)) }),
  ])
    expect([wrong, addCheckpoint(witness, wrong).status]).toEqual([wrong, 400]);
});

it('answers 409 with the size that it has seen to any other old size', () => {
  const witness = makeWitness([log]);
  const type = 'text/x.tlog.size';
  expect(ask(witness, { log, old: 3, size: 8 })).toEqual({ status: 409, body: '0\n', type });
  ask(witness, { log, old: 0, size: 8 });
  expect(ask(witness, { log, old: 0, size: 8 })).toEqual({ status: 409, body: '8\n', type });
  expect(ask(witness, { log, old: 3, size: 8 })).toEqual({ status: 409, body: '8\n', type });
  expect(seen(witness)[1]).toContain('\n8\n');
});

it('refuses a fork and a log that shrank with 422, keeps the proof of it, and cosigns the true one on', () => {
  const witness = makeWitness([log]);
  ask(witness, { log, old: 0, size: 5 });
  const before = seen(witness);
  const fork = log.fork(4);
  expect(ask(witness, { log: fork, old: 5, size: 5 }).status).toBe(422);
  expect(ask(witness, { log: fork, old: 5, size: 9 }).status).toBe(422);
  expect(ask(witness, { log, old: 5, size: 9, hashes: [] }).status).toBe(422);
  expect(ask(witness, { log, old: 5, size: 5, hashes: [log.root(1)] }).status).toBe(422);
  expect(ask(witness, { log, old: 5, size: 4, hashes: [] }).status).toBe(400);
  expect(ask(witness, { log, old: 4, size: 4 }).status).toBe(409);
  expect(seen(witness)).toEqual(before);
  expect(readRefused(witness)).toContain(fork.note(9));
  expect(witness.told.at(-1)).toMatch(
    /^The log log\.example\/one signed a checkpoint of 5 entries/,
  );
  expect(ask(witness, { log, old: 5, size: 9 }).status).toBe(200);
});

it('cosigns an empty log as the empty tree alone', () => {
  const witness = makeWitness([log]);
  const { key, origin } = log;
  const note = signNote(formatCheckpoint({ origin, size: 0, root: log.root(1) }), [key]);
  expect(ask(witness, { log, old: 0, size: 0, note }).status).toBe(422);
  expect(ask(witness, { log, old: 0, size: 3, hashes: [log.root(1)] }).status).toBe(422);
  expect(log.root(0)).toEqual(EMPTY_ROOT);
  expect(ask(witness, { log, old: 0, size: 0 }).status).toBe(200);
  expect(ask(witness, { log, old: 0, size: 3 }).status).toBe(200);
});

it('keeps the logs apart', () => {
  const other = makeLog(12, { origin: 'log.example/two' });
  const witness = makeWitness([log, other]);
  expect(ask(witness, { log, old: 0, size: 8 }).status).toBe(200);
  expect(ask(witness, { log: other, old: 0, size: 3 }).status).toBe(200);
  expect(seen(witness)[1]).toContain('\n8\n');
});

it('takes both keys of a log that is changing its key', () => {
  const next = makeLog(12);
  const witness = makeWitness([log, next]);
  expect(ask(witness, { log, old: 0, size: 3 }).status).toBe(200);
  expect(ask(witness, { log: next, old: 3, size: 8 }).status).toBe(200);
});

it('cosigns nothing of a log whose state is damaged, rather than beginning anew', () => {
  const witness = makeWitness([log]);
  ask(witness, { log, old: 0, size: 5 });
  const file = join(witness.folder.checkpoints, originHash(log.origin));
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 40));
  expect(() => ask(witness, { log, old: 0, size: 5 })).toThrow(/is damaged/);
});

it('makes its key once, for its owner alone, and wants it back when it is gone', () => {
  const path = makeScratchFolder();
  const { key } = openWitnessFolder(path, 'witness.example');
  expect(statSync(join(path, 'key')).mode & 0o777).toBe(0o600);
  expect(() => openWitnessFolder(path, 'witness.example')).toThrow(/Another witness is running/);
  rmSync(join(path, 'lock'));
  expect(openWitnessFolder(path, 'other.example').key).toEqual(key);
  rmSync(join(path, 'lock'));
  writeFileSync(join(path, 'checkpoints', originHash(log.origin)), log.note(3));
  rmSync(join(path, 'key'));
  expect(() => openWitnessFolder(path, 'witness.example')).toThrow(/key is missing, though/);
});

function seen(witness: Witness): [number, string] {
  const { status, body } = getCheckpoint(witness, originHash(log.origin));
  return [status, body];
}

function readRefused({ folder }: Witness): string[] {
  return readdirSync(folder.refused).map((name) =>
    readFileSync(join(folder.refused, name), 'utf8'),
  );
}
