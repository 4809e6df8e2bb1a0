import { parseArgs } from 'node:util';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';

/** The benchmarks to run, all when empty, and the checkout to compare the page with. */
export type BenchArguments = { benchmarks: string[]; against: string | null };

const USAGE = 'npm run bench -- [BENCHMARK …] [--against FOLDER]';

/** Parses the arguments of `npm run bench --`. Throws OperationalError with one sentence. */
export function parseBenchArguments(args: string[]): BenchArguments {
  try {
    const options = { against: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { benchmarks: positionals, against: values.against ?? null };
  } catch (error) {
    // The rest of Node's message is advice that only confuses here.
    const [problem] = messageOf(error).split(/\.\s/);
    throw new OperationalError(`${problem}: ${USAGE}`);
  }
}
