import { vi } from 'vitest';
import { OperationalError } from '@/lib/platform/errors/operational-error';
import type { CommandContext } from '@/scripts/command-context';
import type { Ended } from './command-process';

/**
 * Runs a command of the product in this process, which takes a tenth of the time of one of its own. Gives
 * what it prints and how it would exit. Throws what it does not say in words. How commands begin and end as
 * processes is the same for all: of each, a success and a refusal are tested as a process as well.
 */
export async function runHere(
  command: (context: CommandContext) => Promise<void>,
  { args, variables = {} }: { args: string[]; variables?: Record<string, string> },
): Promise<Ended> {
  const printed = { stdout: '', stderr: '' };
  const print = (name: keyof typeof printed) => (line: unknown) => {
    printed[name] += `${String(line)}\n`;
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(print('stdout')),
    vi.spyOn(console, 'error').mockImplementation(print('stderr')),
  ];
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  try {
    await command({ args, stopTranspiling: async () => undefined });
    return { code: 0, signal: null, ...printed };
  } catch (error) {
    if (!(error instanceof OperationalError)) throw error;
    console.error(error.message);
    return { code: 1, signal: null, ...printed };
  } finally {
    vi.unstubAllEnvs();
    for (const spy of spies) spy.mockRestore();
  }
}
