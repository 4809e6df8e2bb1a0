import type { RecordProblem } from '@/lib/activity/intake/parse/parse-audit-records';
import { formatCount } from '@/lib/platform/text/format-count';
import type { Day } from '@/lib/platform/time/time';

const MAX_REPORTED = 3;

/** What a sync could not read, gathered over its days. */
export type RejectedRecords = {
  /** Notes a page's problems; `page` counts from 1. */
  add: (place: { day: Day; page: number }, problems: RecordProblem[]) => void;
  /** The sentences about them, or null when there are none. */
  describe: () => string | null;
};

/** Begins with none; keeps words about the first few, and the number of all. */
export function collectRejectedRecords(): RejectedRecords {
  const told: string[] = [];
  let count = 0;
  return {
    add: ({ day, page }, problems) => {
      count += new Set(problems.map(({ index }) => index)).size;
      for (const { index, field, message } of problems) {
        const what = field === '' ? message : `field ${field.slice(0, 100)} ${message}`;
        if (told.length < MAX_REPORTED)
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
