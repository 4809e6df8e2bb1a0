import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChoiceLink } from '@/components/ui/button/choice-link';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { ACTIVITY_LOG_PATH, SAVED_VIEWS_PATH } from '@/lib/activity/paths';

type ViewLinkProps = { query: string; current: string; children: ReactNode };

/** A view in the menu; `current` is the query of the one on the page. */
function ViewLink({ query, current, children }: ViewLinkProps) {
  return (
    <ChoiceLink href={ACTIVITY_LOG_PATH + query} isCurrent={query === current}>
      {children}
    </ChoiceLink>
  );
}

type SavedViewLinksProps = {
  /** Each with the query that opens it today. */
  views: { id: string; name: string; query: string }[];
  current: string;
};

/** The reader's own views below the canned ones. */
export function SavedViewLinks({ views, current }: SavedViewLinksProps) {
  const t = useTranslations('savedViews');
  if (views.length === 0) return null;
  return (
    <div
      role="group"
      aria-label={t('title')}
      className="border-hairline mt-1.5 flex flex-col border-t pt-1.5"
    >
      <p aria-hidden className="text-muted px-2 text-xs">
        {t('title')}
      </p>
      {views.map(({ id, name, query }) => (
        <ViewLink key={id} query={query} current={current}>
          <StoredText>{name}</StoredText>
        </ViewLink>
      ))}
    </div>
  );
}

type ManageViewsProps = {
  /** Why the view on the page cannot be saved. */
  refusal: string | null;
  hasViews: boolean;
};

export function ManageViews({ refusal, hasViews }: ManageViewsProps) {
  const t = useTranslations('savedViews');
  return (
    <>
      {refusal && (
        <p className="border-hairline text-muted mt-1.5 border-t px-2 pt-1.5">{refusal}</p>
      )}
      {hasViews && (
        <p className="px-2 pt-1 pb-0.5">
          <TextLink href={SAVED_VIEWS_PATH}>{t('manage')}</TextLink>
        </p>
      )}
    </>
  );
}
