import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button/button-link';
import { EmptyState } from '@/components/ui/page/empty-state';
import { PageHeader } from '@/components/ui/page/page-header';

/** The page of figures of a partner who has sold nothing: why it is empty, and the next step. */
export function NoSubscriptions() {
  const t = useTranslations();
  return (
    <>
      <PageHeader eyebrow={t('layout.insightsGroup')} title={t('insights.title')} />
      <EmptyState
        title={t('insights.empty.title')}
        actions={
          <ButtonLink href="/customers" kind="primary">
            {t('insights.empty.next')}
          </ButtonLink>
        }
      >
        {t('insights.empty.body')}
      </EmptyState>
    </>
  );
}
