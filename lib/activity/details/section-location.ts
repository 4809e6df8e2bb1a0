import type { PageNavigation } from '@/lib/activity/record/record-pages';
import type { SectionName } from './section-paging';

/**
 * Where a section of a record is shown: in a row of the log, which links to the full content on the
 * record's page, or on that page, with an anchor and links to its other pages.
 */
export type SectionLocation =
  | { in: 'row'; fullHref: string }
  | ({
      in: 'page';
      anchor: string;
      /**
       * The state that the section belongs to, if the record has several: each has a section of
       * this name.
       */
      state?: string;
    } & PageNavigation);

/** Where each section is on the record's page. */
export type SectionLocations = Record<SectionName, SectionLocation>;
