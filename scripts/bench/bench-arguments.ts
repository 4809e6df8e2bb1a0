import { parseArgs } from 'node:util';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';

/** The parts to measure, all when there are none, and the checkout to compare the page with. */
export type BenchArguments = { benchmarks: string[]; against: string | null };

const USAGE = 'npm run bench -- [PART …] [--against FOLDER]';

/** Reads what stands behind `npm run bench --`. Throws Failure in one sentence. */
export function parseBenchArguments(args: string[]): BenchArguments {
  try {
    const options = { against: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { benchmarks: positionals, against: values.against ?? null };
  } catch (error) {
    // Node's message goes on with advice that only confuses here.
    const [problem] = messageOf(error).split(/\.\s/);
    throw new OperationalError(`${problem}: ${USAGE}`);
  }
}
