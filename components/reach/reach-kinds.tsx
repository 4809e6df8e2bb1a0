import { useTranslations } from 'next-intl';
import { ChoiceLink } from '@/components/ui/button/choice-link';
import {
  kindOf,
  REACH_KINDS,
  reachPath,
  type ReachKind,
  type ReachView,
} from '@/lib/activity/reach/reach-view';

const KINDS = Object.keys(REACH_KINDS) as ReachKind[];

/** Chooses whose activities are shown: people, customers' people, or applications. */
export function ReachKinds({ view }: { view: ReachView }) {
  const t = useTranslations('reach.kinds');
  const current = kindOf(view.filter);
  const hrefOf = (kind: ReachKind) =>
    reachPath({
      ...view,
      filter: { ...view.filter, kinds: [...REACH_KINDS[kind]].sort() },
      page: 1,
    });
  return (
    <nav aria-label={t('label')} className="mb-2 flex flex-wrap gap-1 text-sm print:hidden">
      {KINDS.map((kind) => (
        <ChoiceLink key={kind} href={hrefOf(kind)} isCurrent={kind === current}>
          {t(kind)}
        </ChoiceLink>
      ))}
    </nav>
  );
}
