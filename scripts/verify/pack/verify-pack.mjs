import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Fault } from '../fault.mjs';
import { checkPack } from './check-pack.mjs';

const { values, positionals } = readArguments();
const [folder = dirname(fileURLToPath(import.meta.url))] = positionals;

try {
  const proven = checkPack(folder, { key: values.key ?? null, witnesses: values.witness ?? [] });
  print([
    'This pack is whole and unchanged.',
    '',
    ...proven.map((sentence) => `- ${sentence}`),
    '',
    'What no proof can say: that nothing was done. It speaks of what was recorded.',
  ]);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const fault = error instanceof Fault ? message : `A file of it cannot be read: ${message}`;
  print(['This pack does not prove what it says.', '', `- ${fault}`]);
  process.exitCode = 1;
}

/** @param {string[]} lines */
function print(lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
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
