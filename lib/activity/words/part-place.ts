import type { PartName } from './part-places';

/**
 * Where a part of a record stands: in a row of the log, from where more of it is on the record's own
 * page; or there, under an anchor and beside its other pages, which are null where there is none.
 */
export type PartPlace =
  | { in: 'row'; wholeAt: string }
  | {
      in: 'page';
      anchor: string;
      previous: string | null;
      next: string | null;
      /** The state that the part is of, where the record has several: each has a part of this name. */
      state?: string;
    };

/** Where each part stands on the record's own page. */
export type OwnPage = Record<PartName, PartPlace>;
