import { parseArgs } from 'node:util';
import { OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { formatCount } from '@/lib/platform/text/format-count';

/** How much to load: activities in total, partners, and customers per partner. */
export type SampleArguments = { activities: number; customers: number; partners: number };

const USAGE = 'npm run sample -- --activities N [--customers N] [--partners N]';
// Beyond these, the serial numbers of records would no longer be unique, and customers and partners
// would not fit into memory.
const MAX = { activities: 1_000_000_000, customers: 100_000, partners: 1000 };

/** Parses the arguments of `npm run sample --`. Throws OperationalError with one sentence. */
export function parseSampleArguments(args: string[]): SampleArguments {
  const { activities, customers, partners } = readOptions(args);
  return {
    activities: wholeNumber('activities', activities),
    customers: wholeNumber('customers', customers),
    partners: wholeNumber('partners', partners),
  };
}

function readOptions(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        activities: { type: 'string' },
        customers: { type: 'string', default: '200' },
        partners: { type: 'string', default: '1' },
      },
    });
    return values;
  } catch (error) {
    // The rest of Node's message is advice that only confuses here.
    const [problem] = messageOf(error).split(/\.\s/);
    throw new OperationalError(`${problem}: ${USAGE}`);
  }
}

function wholeNumber(name: keyof typeof MAX, text: string | undefined): number {
  if (text === undefined) throw new OperationalError(`--${name} is missing: ${USAGE}`);
  const number = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (number >= 1 && number <= MAX[name]) return number;
  const range = `a whole number from 1 to ${formatCount(MAX[name], 'en')}`;
  throw new OperationalError(`--${name} is "${text}"; it must be ${range}.`);
}
