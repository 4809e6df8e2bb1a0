import type { Activity, ActivityContent } from '@/lib/activity/activity';
import { PAGE_BYTE_COSTS, type ByteCosts } from '@/lib/activity/details/byte-costs';
import { prepareDetails, type ActivityDetails } from '@/lib/activity/details/details';
import { indexContent } from '@/lib/activity/details/index-content';
import { FIRST_PAGES, type SectionName } from '@/lib/activity/details/section-paging';
import { DEFAULT_LOG, READER_OF_ENGLISH } from './reader';
import { BLANK_ACTIVITY, contentOf } from './activity-with';

export const LINES_PER_PAGE = 50;

type LayoutOptions = {
  bytes?: number;
  byteCosts?: ByteCosts;
  pages?: Partial<Record<SectionName, number>>;
};

/** The details of an activity with this content, in pages of `LINES_PER_PAGE` lines. */
export function detailsOf(
  content: Partial<ActivityContent>,
  fields: Partial<Activity> = {},
  layout: LayoutOptions = {},
): ActivityDetails {
  const activity = { ...BLANK_ACTIVITY, ...fields };
  const build = prepareDetails(activity, {
    content: indexContent({ ...contentOf(activity), ...content }),
    reader: READER_OF_ENGLISH,
    log: DEFAULT_LOG,
    view: '',
    paging: {
      pages: { ...FIRST_PAGES, ...layout.pages },
      linesPerPage: LINES_PER_PAGE,
      maxNestedValues: 100,
    },
    byteCosts: layout.byteCosts ?? PAGE_BYTE_COSTS,
  });
  return build(layout.bytes ?? 200_000).value;
}
