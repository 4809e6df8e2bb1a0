import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from '../fault.mjs';
import { checkPack } from './check-pack.mjs';
import { visible } from './visible.mjs';

const { values, positionals } = readArguments();
const [folder = dirname(fileURLToPath(import.meta.url))] = positionals;

try {
  const trusted = { key: values.key ?? null, witnesses: values.witness ?? [] };
  const { proven, missing, unchecked } = checkPack(folder, trusted);
  const isComplete = missing.length === 0;
  print([
    isComplete
      ? 'The records in this pack are proven, and none is missing.'
      : 'This pack is NOT complete. What it shows is proven.',
    ...section([...missing, ...proven]),
    '',
    'Not checked:',
    ...section(unchecked),
    '',
    'What no proof can say: that nothing was done. It speaks of what was recorded.',
  ]);
  if (!isComplete) process.exitCode = 2;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const fault = error instanceof Fault ? message : `A file of it cannot be read: ${message}`;
  print(['This pack does not prove what it says.', ...section([fault])]);
  process.exitCode = 1;
}

/** @param {string[]} sentences */
function section(sentences) {
  return ['', ...sentences.map((sentence) => `- ${sentence}`)];
}

// What a pack says may have signs in it that a terminal obeys.
/** @param {string[]} lines */
function print(lines) {
  process.stdout.write(`${lines.map(visible).join('\n')}\n`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { key: { type: 'string' }, witness: { type: 'string', multiple: true } },
    });
  } catch {
    print(['Usage: node verify.mjs [FOLDER] [--key KEY] [--witness KEY …]']);
    process.exit(1);
  }
}
