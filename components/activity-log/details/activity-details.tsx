import { useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/page/facts';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityDetails as Details } from '@/lib/activity/details/details';
import type { OwnPage, PartPlace } from '@/lib/activity/details/part-place';
import type { PartName } from '@/lib/activity/details/part-places';
import { AdditionalInformation } from './additional-information';
import { CopyLink } from '@/components/activity-log/copy-link';
import { DetailsSection } from './details-section';
import { FactValue } from './fact-value';
import { LineItems } from './line-items';
import { ValueChangeView } from './value-change-view';
import { FieldList } from './value-view';

type ActivityDetailsProps = {
  details: Details;
  /** On the record's own page, which needs no link to itself, where each part stands. */
  ownPage?: OwnPage;
};

/**
 * Everything that a record holds, what it changed first. It only lays out: a browser can do it as
 * well as the server.
 */
export function ActivityDetails({ details, ownPage }: ActivityDetailsProps) {
  const t = useTranslations('record');
  const { lineItems, change, additional, source } = details;
  const href = `${details.href}#${details.anchor}`;
  const placeOf = (part: PartName): PartPlace => ownPage?.[part] ?? { in: 'row', wholeAt: href };
  const facts = details.facts.map((fact) => ({
    name: fact[0],
    value: <FactValue fact={fact} of={details} />,
  }));
  return (
    <div className="flex flex-col gap-5">
      {change && <ValueChangeView change={change} placeOf={placeOf} />}
      {lineItems && <LineItems page={lineItems} place={placeOf('items')} />}
      <div className="flex flex-col gap-2">
        <Facts facts={facts} />
        {!ownPage && <RecordLinks href={href} />}
      </div>
      {additional && <AdditionalInformation page={additional} place={placeOf('additional')} />}
      {source && (
        <DetailsSection title={t('source')} page={source} place={placeOf('source')}>
          <FieldList fields={source.lines} />
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
