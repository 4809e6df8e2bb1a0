import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button/button-link';
import { describeAttempt } from '@/lib/activity/describe/describe-activity';
import type { RecordContext } from '@/lib/activity/record/record-path';
import { placedStatePath } from '@/lib/activity/record/state-pages';
import type { PlacedState, ViewNeighbours } from '@/lib/activity/record/view-neighbours';
import { formatDateTime } from '@/lib/platform/time/time';

type ViewPositionProps = { neighbours: ViewNeighbours; context: RecordContext };

/** Where a record is in the view that it was opened from, and the links to its neighbours there. */
export function ViewPosition({ neighbours, context }: ViewPositionProps) {
  const t = useTranslations();
  const { newer, older, position } = neighbours;
  if (!newer && !older) return null;
  return (
    <nav
      aria-label={t('recordPage.inView.label')}
      className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 text-sm print:hidden"
    >
      <NeighbourLink activity={newer} direction="newer" context={context}>
        <Icon name="chevron-left" className="size-4" />
        {t('log.newer')}
      </NeighbourLink>
      {position && (
        <span className="text-muted tabular-nums">{t('recordPage.inView.position', position)}</span>
      )}
      <NeighbourLink activity={older} direction="older" context={context}>
        {t('log.older')}
        <Icon name="chevron-right" className="size-4" />
      </NeighbourLink>
    </nav>
  );
}

type NeighbourLinkProps = {
  activity: PlacedState | null;
  direction: 'newer' | 'older';
  context: RecordContext;
  children: ReactNode;
};

function NeighbourLink({ activity, direction, context, children }: NeighbourLinkProps) {
  const t = useTranslations();
  if (!activity) return null;
  const name = t('recordPage.inView.link', {
    direction: t(`log.${direction}`),
    action: describeAttempt(activity, t),
    time: formatDateTime(activity.occurredAt, context.zone),
  });
  return (
    <ButtonLink href={placedStatePath(activity, context)} label={name} title={name}>
      {children}
    </ButtonLink>
  );
}
