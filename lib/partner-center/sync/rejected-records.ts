import type { RecordProblem } from '@/lib/activity/intake/parse/parse-audit-records';
import { formatCount } from '@/lib/platform/text/format-count';
import type { Day } from '@/lib/platform/time/time';

const MAX_REPORTED = 3;

/** Collects the records that a sync could not read, over all its days. */
export type RejectedRecords = {
  /** Adds a page's problems; `page` counts from 1. */
  add: (position: { day: Day; page: number }, problems: RecordProblem[]) => void;
  /** A sentence about them, or null when there are none. */
  describe: () => string | null;
};

/** Starts with none; stores a description of the first few and the number of all. */
export function collectRejectedRecords(): RejectedRecords {
  const descriptions: string[] = [];
  let count = 0;
  return {
    add: ({ day, page }, problems) => {
      count += new Set(problems.map(({ index }) => index)).size;
      for (const { index, field, message } of problems) {
        const description = field === '' ? message : `field ${field.slice(0, 100)} ${message}`;
        if (descriptions.length < MAX_REPORTED)
          descriptions.push(`${day}, page ${page}, record ${index + 1}: ${description}`);
      }
    },
    describe: () => {
      if (count === 0) return null;
      const records = count === 1 ? '1 record' : `${formatCount(count, 'en')} records`;
      return `${records} could not be read or stored; the others are stored, and the next sync requests these days again. ${descriptions.join('; ')}.`;
    },
  };
}
