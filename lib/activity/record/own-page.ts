import { otherPagesOf, type PageProblem, type RecordPages } from './record-pages';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { OwnPage, PartPlace } from '@/lib/activity/details/part-place';
import { PART_NAMES, type PartName } from '@/lib/activity/details/part-places';

type OwnPageOptions = {
  /** The pages that the parts of this state are turned to. */
  pages: RecordPages;
  zone: string;
  /** How many lines a page has. */
  lines: number;
  /** What the anchors of the parts begin with, so that each state has its own. */
  prefix: string;
  /** The state in words, where the record has several. */
  state: string | null;
};

/** Where the parts of a record stand on its own page, and the ways to their other pages. */
export function ownPageOf(details: ActivityDetails, options: OwnPageOptions): OwnPage {
  const places = PART_NAMES.map((name) => [name, placeOf(name, { ...options, details })]);
  return Object.fromEntries(places) as OwnPage;
}

/** The pages that were asked for and that the parts of a record do not have. */
export function missingPages(details: ActivityDetails, { parts }: RecordPages): PageProblem[] {
  const missing = PART_NAMES.filter(
    (name) => parts[name] > 1 && partOf(details, name)?.first === undefined,
  );
  return missing.map((name) => ({ of: name, given: String(parts[name]) }));
}

function placeOf(
  name: PartName,
  { details, pages, zone, lines, prefix, state }: OwnPageOptions & { details: ActivityDetails },
): PartPlace {
  const { total = 0, first = 0 } = partOf(details, name) ?? {};
  const at = (page: number) => ({ ...pages, parts: { ...pages.parts, [name]: page } });
  const others = otherPagesOf({ total, first, most: lines }, { name, at, zone });
  return { in: 'page', anchor: prefix + name, ...others, ...(state === null ? {} : { state }) };
}

function partOf(details: ActivityDetails, name: PartName): LinePage<unknown> | null {
  switch (name) {
    case 'changes':
      return details.change?.changed ?? null;
    case 'unchanged':
      return details.change?.same ?? null;
    case 'items':
      return details.lineItems;
    case 'additional':
      return details.additional;
    case 'source':
      return details.source;
  }
}
