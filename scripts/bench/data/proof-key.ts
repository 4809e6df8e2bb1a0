import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { makeKeyFile } from '@/lib/proof/keys/key-file';
import type { BenchSize } from './bench-size';

/** The file of the key that seals the logs of a benchmark's database; made on the first call. */
export function benchKeyFile({ folder }: BenchSize): string {
  const file = join(folder, 'proof-key');
  if (!existsSync(file)) makeKeyFile(file, 'bench.example/activity');
  return file;
}
