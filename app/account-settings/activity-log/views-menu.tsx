import { ChoiceLinks, type Choice } from '@/components/ui/button/choice-links';
import { Icon } from '@/components/ui/icon/icon';
import { ClientMessages } from '@/app/_page/client-messages';
import { SaveViewMenu } from '@/components/activity-log/saved-views/save-view-menu';
import { LinkMenu } from '@/components/activity-log/toolbar/link-menu';
import { cannedView, CANNED_VIEWS } from '@/lib/activity/filter/canned-views';
import type { ActivityFilter } from '@/lib/activity/filter/filter';
import { activityFilterQuery } from '@/lib/activity/filter/filter-url';
import type { SavedView } from '@/lib/activity/saved-views/saved-view';
import { savedViewQuery } from '@/lib/activity/saved-views/saved-view-filter';
import { requireViewer } from '@/lib/auth/gate';
import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { getLocalizer } from '@/lib/platform/i18n/current-locale';
import { now, type Day } from '@/lib/platform/time/time';
import { saveViewOfLog } from './actions';
import { ManageViews, SavedViewLinks } from './view-links';
import { toSave } from './view-to-save';

type ViewsMenuProps = {
  /** The reader's own. */
  savedViews: SavedView[];
  filter: ActivityFilter;
  today: Day;
};

/** The views that answer the questions asked most, and the reader's own, to which it adds this one. */
export async function ViewsMenu({ savedViews, filter, today }: ViewsMenuProps) {
  const { workingHours } = await requireViewer();
  const localizer = await getLocalizer();
  const { t } = localizer;
  const current = activityFilterQuery({ ...filter, page: null });
  const saved = savedViews.map((view) => ({
    ...view,
    query: savedViewQuery(view, now()),
  }));
  const isSaved = saved.some(({ query }) => query === current);
  const { view, refusal } = toSave(filter, { today, localizer, saved: saved.length, isSaved });
  const canned = CANNED_VIEWS.map((name): Choice => [
    t(`log.views.${name}`),
    activityFilterQuery(cannedView(name, { filter, today, workingHours })),
  ]);
  const menu = {
    label: t('log.views.label'),
    summary: (
      <>
        <Icon name="bookmark" className="size-4" />
        <span className="max-[1150px]:sr-only">{t('log.views.label')}</span>
      </>
    ),
    children: (
      <>
        <ChoiceLinks
          path={ACTIVITY_LOG_PATH}
          links={canned}
          current={canned.findIndex(([, query]) => query === current)}
        />
        <SavedViewLinks views={saved} current={current} />
      </>
    ),
    foot: <ManageViews refusal={refusal} hasViews={saved.length > 0} />,
  };
  if (!view) return <LinkMenu {...menu} />;
  return (
    <ClientMessages of={['forms', 'savedViews']}>
      <SaveViewMenu {...menu} action={saveViewOfLog} view={view} />
    </ClientMessages>
  );
}
