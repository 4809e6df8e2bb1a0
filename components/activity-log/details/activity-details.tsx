import { useTranslations } from 'next-intl';
import { DescriptionList } from '@/components/ui/page/description-list';
import { TextLink } from '@/components/ui/text/text-link';
import type { ActivityDetails as Details } from '@/lib/activity/details/details';
import type { SectionLocations, SectionLocation } from '@/lib/activity/details/section-location';
import type { SectionName } from '@/lib/activity/details/section-paging';
import { AdditionalInformation } from './additional-information';
import { CopyLink } from '@/components/activity-log/copy-link';
import { DetailsSection } from './details-section';
import { FactValue } from './fact-value';
import { LineItems } from './line-items';
import { ValueChange } from './value-change';
import { FieldList } from './record-value';

type ActivityDetailsProps = {
  details: Details;
  /** Where each section is on the record's page, which needs no link to itself. */
  sectionLocations?: SectionLocations;
};

/**
 * Everything that a record holds, its changes first. Layout only, so the browser can render it as
 * well as the server.
 */
export function ActivityDetails({ details, sectionLocations }: ActivityDetailsProps) {
  const t = useTranslations('record');
  const { lineItems, change, additional, source } = details;
  const href = `${details.href}#${details.anchor}`;
  const locationOf = (section: SectionName): SectionLocation =>
    sectionLocations?.[section] ?? { in: 'row', fullHref: href };
  const facts = details.facts.map((fact) => ({
    name: fact[0],
    value: <FactValue fact={fact} of={details} />,
  }));
  return (
    <div className="flex flex-col gap-5">
      {change && <ValueChange change={change} locationOf={locationOf} />}
      {lineItems && <LineItems page={lineItems} location={locationOf('items')} />}
      <div className="flex flex-col gap-2">
        <DescriptionList items={facts} />
        {!sectionLocations && <RecordLinks href={href} />}
      </div>
      {additional && (
        <AdditionalInformation page={additional} location={locationOf('additional')} />
      )}
      {source && (
        <DetailsSection title={t('source')} page={source} location={locationOf('source')}>
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
