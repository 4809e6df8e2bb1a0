import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach } from 'vitest';
import { makeScratchFolder } from '@/tests/support/scratch-folder';
import type { SealedLog } from './sealed-log';
import type { TamperedLog } from './use-sealed-log';

/** A folder of checkpoints outside the database, empty before each test. */
export function useOutside(sealed: TamperedLog) {
  let folder = '';
  const empty = () => {
    folder = makeScratchFolder();
  };
  beforeEach(empty);
  const keep = (name: string, text: string, inner = '') => {
    mkdirSync(join(folder, inner), { recursive: true });
    writeFileSync(join(folder, inner, name), text);
  };
  const nothing = { size: 0, note: '' };
  return {
    empty,
    /** Puts a file there, or into a folder in it. */
    keep,
    /** Puts all checkpoints there. */
    keepAll: ({ checkpoints }: Pick<SealedLog, 'checkpoints'> = sealed.log) => {
      for (const { size, note } of checkpoints) keep(String(size), note);
    },
    first: () => sealed.log.checkpoints[0] ?? nothing,
    last: () => sealed.log.checkpoints.at(-1) ?? nothing,
    verify: (options: Parameters<TamperedLog['verify']>[0] = {}) =>
      sealed.verify({ folder, ...options }),
  };
}
