import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The texts of the TypeScript files below a folder, without those that are generated. */
export function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('generated'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
