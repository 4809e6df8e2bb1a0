import { pageNavigationOf, type PageProblem, type RecordPages } from './record-pages';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocations, SectionLocation } from '@/lib/activity/details/section-location';
import { SECTION_NAMES, type SectionName } from '@/lib/activity/details/section-paging';

type LocateOptions = {
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
export function locateSections(details: ActivityDetails, options: LocateOptions): SectionLocations {
  const places = SECTION_NAMES.map((name) => [name, locateSection(name, { ...options, details })]);
  return Object.fromEntries(places) as SectionLocations;
}

/** The pages that were asked for and that the parts of a record do not have. */
export function findMissingPages(
  details: ActivityDetails,
  { sections }: RecordPages,
): PageProblem[] {
  const missing = SECTION_NAMES.filter(
    (name) => sections[name] > 1 && sectionOf(details, name)?.first === undefined,
  );
  return missing.map((name) => ({ of: name, requested: String(sections[name]) }));
}

function locateSection(
  name: SectionName,
  { details, pages, zone, lines, prefix, state }: LocateOptions & { details: ActivityDetails },
): SectionLocation {
  const { total = 0, first = 0 } = sectionOf(details, name) ?? {};
  const at = (page: number) => ({ ...pages, parts: { ...pages.sections, [name]: page } });
  const others = pageNavigationOf({ total, first, pageSize: lines }, { name, at, zone });
  return { in: 'page', anchor: prefix + name, ...others, ...(state === null ? {} : { state }) };
}

function sectionOf(details: ActivityDetails, name: SectionName): LinePage<unknown> | null {
  switch (name) {
    case 'changes':
      return details.change?.changed ?? null;
    case 'unchanged':
      return details.change?.unchanged ?? null;
    case 'items':
      return details.lineItems;
    case 'additional':
      return details.additional;
    case 'source':
      return details.source;
  }
}
