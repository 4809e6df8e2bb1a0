import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { OperationalError } from '@/lib/platform/errors/operational-error';

/** The parts of the tests, in the order in which they run. */
export const PARTS = ['static', 'unit', 'database', 'durability', 'browser'] as const;
export type Part = (typeof PARTS)[number];

/** The selected parts, each with its files, and folders ending in `/`; an empty list means all. */
export type ChosenTests = Map<Part, string[]>;

const TEST_PATH = /^tests\/(unit|database|durability|browser)(\/.*)?$/;
const TEST_FILE = /\.(test|spec)\.ts$/;

/**
 * Selects tests by the arguments of `npm test`: parts by name, test files and folders by path; all
 * without arguments. Throws OperationalError for an argument that is neither.
 */
export function chooseTests(args: string[]): ChosenTests {
  const chosen: ChosenTests = new Map();
  for (const arg of args.length > 0 ? args : PARTS) {
    const { part, paths } = read(arg);
    const before = chosen.get(part);
    const isWhole = paths.length === 0 || before?.length === 0;
    chosen.set(part, isWhole ? [] : [...(before ?? []), ...paths]);
  }
  return new Map([...chosen].sort(([a], [b]) => PARTS.indexOf(a) - PARTS.indexOf(b)));
}

function read(arg: string): { part: Part; paths: string[] } {
  const named = PARTS.find((part) => part === arg);
  if (named) return { part: named, paths: [] };
  const path = relative('.', resolve(arg));
  const part = PARTS.find((name) => name === TEST_PATH.exec(path)?.[1]);
  const found = statSync(path, { throwIfNoEntry: false });
  if (part && found?.isDirectory()) return { part, paths: [`${path}/`] };
  if (part && found?.isFile() && TEST_FILE.test(path)) return { part, paths: [path] };
  throw new OperationalError(
    `"${arg}" is neither a part of the tests (${PARTS.join(', ')}) nor the path of a test file or of a folder of them.`,
  );
}
