import type { PageNavigation } from '@/lib/activity/record/record-pages';
import type { SectionName } from './section-paging';

/**
 * Where a part of a record stands: in a row of the log, from where more of it is on the record's own
 * page; or there, under an anchor, with the ways to its other pages.
 */
export type SectionLocation =
  | { in: 'row'; wholeAt: string }
  | ({
      in: 'page';
      anchor: string;
      /** The state that the part is of, where the record has several: each has a part of this name. */
      state?: string;
    } & PageNavigation);

/** Where each part stands on the record's own page. */
export type SectionLocations = Record<SectionName, SectionLocation>;
