import { parseArgs } from 'node:util';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';

/** What `npm run bench` was asked for. */
export type BenchArguments = {
  /** The benchmarks to run; all when empty. */
  benchmarks: string[];
  /** Ten million records instead of one. */
  isFull: boolean;
  /** Where the measurements are to be written besides, as JSON. */
  jsonFile: string | null;
  /** The checkout to compare the page with. */
  against: string | null;
};

const USAGE = 'npm run bench -- [BENCHMARK …] [--full] [--json FILE] [--against FOLDER]';

/** Parses the arguments of `npm run bench --`. Throws OperationalError with one sentence. */
export function parseBenchArguments(args: string[]): BenchArguments {
  try {
    const options = {
      full: { type: 'boolean' },
      json: { type: 'string' },
      against: { type: 'string' },
    } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return {
      benchmarks: positionals,
      isFull: values.full === true,
      jsonFile: values.json ?? null,
      against: values.against ?? null,
    };
  } catch (error) {
    // The rest of Node's message is advice that only confuses here.
    const [problem] = messageOf(error).split(/\.\s/);
    throw new OperationalError(`${problem}: ${USAGE}`);
  }
}
