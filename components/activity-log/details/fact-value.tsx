import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Identifier } from '@/components/ui/text/identifier';
import { StoredText } from '@/components/ui/text/stored-text';
import { TextLink } from '@/components/ui/text/text-link';
import { CORRELATED_ANCHOR } from '@/lib/activity/record/anchors';
import { narrowedLogPath, subscriptionsPath } from '@/lib/activity/paths';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { Fact } from '@/lib/activity/details/facts';

type FactValueProps = { fact: Fact; of: Pick<ActivityDetails, 'href' | 'logQuery'> };

/** A fact's value, linked where there is more to see; machine-made values are set in code style. */
export function FactValue({ fact: [, value, kind, id], of: { href, logQuery } }: FactValueProps) {
  switch (kind) {
    case undefined:
      return <StoredText>{value}</StoredText>;
    case 'code':
      return <Identifier>{value}</Identifier>;
    case 'user':
      return (
        <FilteredLogLink name="user" value={id ?? value} logQuery={logQuery}>
          <StoredText>{value}</StoredText>
        </FilteredLogLink>
      );
    case 'action':
      return (
        <FilteredLogLink name="action" value={id ?? value} logQuery={logQuery}>
          <Identifier>{value}</Identifier>
        </FilteredLogLink>
      );
    case 'customer':
      return <CustomerValue name={value} id={id ?? ''} log={logQuery} />;
    case 'correlation':
      return <CorrelationValue id={value} href={`${href}#${CORRELATED_ANCHOR}`} />;
  }
}

type FilteredLogLinkProps = {
  name: 'user' | 'action' | 'customer';
  value: string;
  logQuery: string;
  children: ReactNode;
};

function FilteredLogLink({ name, value, logQuery, children }: FilteredLogLinkProps) {
  const t = useTranslations('record.links');
  return (
    <TextLink href={narrowedLogPath(logQuery, { name, value })} title={t(name)}>
      {children}
    </TextLink>
  );
}

function CustomerValue({ name, id, log: logQuery }: { name: string; id: string; log: string }) {
  const t = useTranslations('record.links');
  return (
    <>
      <TextLink href={subscriptionsPath(id)} title={t('subscriptions')}>
        <StoredText>{name}</StoredText>
      </TextLink>
      <span className="block text-xs">
        <FilteredLogLink name="customer" value={id} logQuery={logQuery}>
          {t('customer')}
        </FilteredLogLink>
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
