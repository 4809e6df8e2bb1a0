import { parseArgs } from 'node:util';
import { Obstacle } from './fault.mjs';

export const USAGE = 'Usage: npm run verify [-- --partner P] [--checkpoints FOLDER] [FILE …]';

/**
 * What is asked for. Throws an Obstacle when that cannot be told.
 * @param {string[]} args
 * @returns {{ partner: string | null, checkpoints: string | null, files: string[] }}
 */
export function readArguments(args) {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { partner: { type: 'string' }, checkpoints: { type: 'string' } },
      allowPositionals: true,
    });
    return {
      partner: values.partner ?? null,
      checkpoints: values.checkpoints ?? null,
      files: positionals,
    };
  } catch (error) {
    const [problem] = String(error instanceof Error ? error.message : error).split('. ');
    throw new Obstacle(`${problem}. ${USAGE}`);
  }
}
