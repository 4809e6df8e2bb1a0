import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';

type CustomerBreadcrumbProps = {
  id: string;
  /** The formatted name, with its qualifier. */
  name: string;
};

/** The breadcrumb from the list of customers to a page about one customer. */
export function CustomerBreadcrumb({ id, name }: CustomerBreadcrumbProps) {
  const t = useTranslations();
  return (
    <>
      <TextLink href="/customers">{t('customers.title')}</TextLink> ›{' '}
      <TextLink href={subscriptionsPath(id)}>
        <BidiText>{name}</BidiText>
      </TextLink>{' '}
      › {t('subscriptions.title')}
    </>
  );
}
