import type { RecordProblem } from '@/lib/activity/intake/parse/audit-record';
import { formatCount } from '@/lib/platform/text/numbers';
import type { Day } from '@/lib/platform/time/time';

const MOST_TOLD = 3;

/** What a sync could not read, gathered over its days. */
export type RefusedRecords = {
  /** Notes a page's problems; `page` counts from 1. */
  add: (place: { day: Day; page: number }, problems: RecordProblem[]) => void;
  /** The sentences about them, or null when there are none. */
  describe: () => string | null;
};

/** Begins with none; keeps words about the first few, and the number of all. */
export function gatherRefusedRecords(): RefusedRecords {
  const told: string[] = [];
  let count = 0;
  return {
    add: ({ day, page }, problems) => {
      count += new Set(problems.map(({ index }) => index)).size;
      for (const { index, field, message } of problems) {
        const what = field === '' ? message : `field ${field.slice(0, 100)} ${message}`;
        if (told.length < MOST_TOLD)
          told.push(`${day}, page ${page}, record ${index + 1}: ${what}`);
      }
    },
    describe: () => {
      if (count === 0) return null;
      const records = count === 1 ? '1 record' : `${formatCount(count, 'en')} records`;
      return `${records} could not be read and so not stored; the rest was, and the next sync asks for these days again. ${told.join('; ')}.`;
    },
  };
}
