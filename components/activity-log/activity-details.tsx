import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { TextLink } from '@/components/ui/text-link';
import type { ActivityDetails as Details } from '@/lib/activity/words/details';
import { AdditionalInformation } from './additional-information';
import { CopyLink } from './copy-link';
import { DetailsSection } from './details-section';
import { FactValue } from './fact-value';
import { LineItems } from './line-items';
import { ValueChangeView } from './value-change-view';
import { ValueView } from './value-view';

type ActivityDetailsProps = {
  details: Details;
  /** Whether this is the record's own page, which needs no link to itself. */
  isOwnPage?: boolean;
};

/**
 * Everything that a record holds, what it changed first. It only lays out: a browser can do it as
 * well as the server.
 */
export function ActivityDetails({ details, isOwnPage = false }: ActivityDetailsProps) {
  const t = useTranslations('record');
  const { lineItems, change, additional, source } = details;
  const href = `${details.href}#${details.anchor}`;
  const wholeAt = isOwnPage ? null : href;
  const facts = details.facts.map((fact) => ({
    name: fact[0],
    value: <FactValue fact={fact} of={details} />,
  }));
  return (
    <div className="flex flex-col gap-5">
      {change && <ValueChangeView change={change} wholeAt={wholeAt} />}
      {lineItems && <LineItems items={lineItems} wholeAt={wholeAt} />}
      <div className="flex flex-col gap-2">
        <Facts facts={facts} />
        {!isOwnPage && <RecordLinks href={href} />}
      </div>
      {additional && <AdditionalInformation data={additional} wholeAt={wholeAt} />}
      {source && (
        <DetailsSection title={t('source')} isCut={source.isCut} wholeAt={wholeAt}>
          <ValueView value={source.shown} />
        </DetailsSection>
      )}
    </div>
  );
}

function RecordLinks({ href }: { href: string }) {
  const t = useTranslations('record');
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1 print:hidden">
      <TextLink href={href}>{t('openRecord')}</TextLink>
      <CopyLink href={href} label={t('copyLink')} />
    </div>
  );
}
