import { useTranslations } from 'next-intl';
import { BidiText } from '@/components/ui/text/bidi-text';
import { TextLink } from '@/components/ui/text/text-link';
import { subscriptionsPath } from '@/lib/activity/paths';

type CustomerBreadcrumbProps = {
  id: string;
  /** For reading, told apart from others. */
  name: string;
};

/** The way from the list of customers to a page about something of one. */
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
