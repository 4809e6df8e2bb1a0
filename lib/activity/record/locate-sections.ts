import { pageNavigationOf, type PageProblem, type RecordPages } from './record-pages';
import type { RecordContext } from './record-path';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocations, SectionLocation } from '@/lib/activity/details/section-location';
import { SECTION_NAMES, type SectionName } from '@/lib/activity/details/section-paging';

type LocateOptions = RecordContext & {
  /** The requested pages of this state's sections. */
  pages: RecordPages;
  linesPerPage: number;
  /** Prefix of the sections' anchors, so that each state has its own. */
  prefix: string;
  /** A description of the state, if the record has several. */
  state: string | null;
};

/** Where each section of a record is on its page, and the links to its other pages. */
export function locateSections(details: ActivityDetails, options: LocateOptions): SectionLocations {
  const locations = SECTION_NAMES.map((name) => [
    name,
    locateSection(name, { ...options, details }),
  ]);
  return Object.fromEntries(locations) as SectionLocations;
}

/** The requested pages that do not exist. */
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
  {
    details,
    pages,
    zone,
    home,
    view,
    linesPerPage,
    prefix,
    state,
  }: LocateOptions & { details: ActivityDetails },
): SectionLocation {
  const { total = 0, first = 0 } = sectionOf(details, name) ?? {};
  const at = (page: number) => ({ ...pages, sections: { ...pages.sections, [name]: page } });
  const others = pageNavigationOf(
    { total, first, pageSize: linesPerPage },
    { name, at, zone, home, view },
  );
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
