import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Identifier } from '@/components/ui/text/identifier';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { CORRELATED_ANCHOR } from '@/lib/activity/record/anchors';
import { chosenLogPath, subscriptionsPath } from '@/lib/activity/paths';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { Fact } from '@/lib/activity/details/facts';

type FactValueProps = { fact: Fact; of: Pick<ActivityDetails, 'href' | 'log'> };

/** The value of a fact, which leads on where there is more; what machines made looks like it. */
export function FactValue({ fact: [, value, kind, id], of: { href, log } }: FactValueProps) {
  switch (kind) {
    case undefined:
      return <StoredText>{value}</StoredText>;
    case 'code':
      return <Identifier>{value}</Identifier>;
    case 'user':
      return (
        <ChosenLink name="user" value={id ?? value} log={log}>
          <StoredText>{value}</StoredText>
        </ChosenLink>
      );
    case 'action':
      return (
        <ChosenLink name="action" value={id ?? value} log={log}>
          <Identifier>{value}</Identifier>
        </ChosenLink>
      );
    case 'customer':
      return <CustomerValue name={value} id={id ?? ''} log={log} />;
    case 'correlation':
      return <CorrelationValue id={value} href={`${href}#${CORRELATED_ANCHOR}`} />;
  }
}

type ChosenLinkProps = {
  name: 'user' | 'action' | 'customer';
  value: string;
  log: string;
  children: ReactNode;
};

function ChosenLink({ name, value, log, children }: ChosenLinkProps) {
  const t = useTranslations('record.links');
  return (
    <TextLink href={chosenLogPath(log, { name, value })} title={t(name)}>
      {children}
    </TextLink>
  );
}

function CustomerValue({ name, id, log }: { name: string; id: string; log: string }) {
  const t = useTranslations('record.links');
  return (
    <>
      <TextLink href={subscriptionsPath(id)} title={t('subscriptions')}>
        <StoredText>{name}</StoredText>
      </TextLink>
      <span className="block text-xs">
        <ChosenLink name="customer" value={id} log={log}>
          {t('customer')}
        </ChosenLink>
      </span>
    </>
  );
}

function CorrelationValue({ id, href }: { id: string; href: string }) {
  const t = useTranslations('record.links');
  return (
    <TextLink href={href} title={t('correlation')}>
      <Identifier>{id}</Identifier>
    </TextLink>
  );
}
