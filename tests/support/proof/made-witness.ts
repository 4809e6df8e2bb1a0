import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatAddCheckpoint } from '@/lib/proof/witness/add-checkpoint';
import { watchTrustedLogs } from '@/lib/proof/witness/trusted-logs';
import { addCheckpoint, type Answer, type Witness } from '@/lib/proof/witness/witness';
import { openWitnessFolder } from '@/lib/proof/witness/witness-folder';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import type { MadeLog } from './made-log';

/** A witness for the running test, and what it said. */
export type MadeWitness = Witness & { path: string; told: string[]; time: { seconds: number } };

/** Makes a witness that trusts some logs. */
export function makeWitness(
  logs: MadeLog[],
  { name = 'witness.example/w1', path = makeScratchFolder() } = {},
): MadeWitness {
  const told: string[] = [];
  const time = { seconds: 1_764_000_000 };
  const folder = openWitnessFolder(path, name);
  for (const log of logs) trust(path, log.vkey);
  return {
    path,
    folder,
    told,
    time,
    getLogs: watchTrustedLogs(folder.logsFile, (sentences) => told.push(...sentences)),
    now: () => time.seconds,
    onRefusal: (sentence) => told.push(sentence),
  };
}

/** Adds a line to the logs that the witness of a folder trusts. */
export function trust(path: string, line: string): void {
  appendFileSync(join(path, 'logs.txt'), `${line}\n`);
}

/** Asks a witness to cosign a size of a log. */
export function ask(witness: Witness, { log, old, size, ...changed }: AskOptions): Answer {
  return addCheckpoint(witness, bodyOf({ log, old, size, ...changed }));
}

export type AskOptions = {
  log: MadeLog;
  old: number;
  size: number;
  note?: string;
  hashes?: Buffer[];
};

/** The body that asks for it. */
export function bodyOf({ log, old, size, note, hashes }: AskOptions): string {
  const proof = hashes ?? (old < size ? log.proof(old, size) : []);
  return formatAddCheckpoint({ oldSize: old, hashes: proof, note: note ?? log.note(size) });
}
