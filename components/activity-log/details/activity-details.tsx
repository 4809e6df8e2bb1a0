import { useTranslations } from 'next-intl';
import { CopyArea } from '@/components/ui/copy/copy-area';
import { DescriptionList } from '@/components/ui/page/description-list';
import type { ActivityDetails as Details } from '@/lib/activity/details/details';
import type { Fact } from '@/lib/activity/details/facts/facts';
import type { SectionLocations, SectionLocation } from '@/lib/activity/details/section-location';
import type { SectionName } from '@/lib/activity/details/section-paging';
import { AdditionalInformation, unfoldedData } from './additional-information';
import { AllFields } from './all-fields';
import { DetailsHead } from './facts/details-head';
import { DetailsSection } from './details-section';
import { FactValue } from './facts/fact-value';
import { LineItems } from './line-items';
import { LogLinks } from './facts/log-links';
import { FieldList } from './values/record-value';
import { ValueChange } from './values/value-change';

type ActivityDetailsProps = {
  details: Details;
  /** Where each section is on the record's page, which needs no link to itself. */
  sectionLocations?: SectionLocations;
};

/**
 * Everything that a record holds: how it came about and ended, what changed, what it is about, and,
 * folded, the rest. Layout only, so the browser can render it as well as the server.
 */
export function ActivityDetails({ details, sectionLocations }: ActivityDetailsProps) {
  const t = useTranslations('record');
  const { lineItems, change, source, facts, failure, recordLinks } = details;
  const data = unfoldedData(details);
  const href = recordLinks?.href ?? '';
  const fullHref = `${href}#${recordLinks?.anchor ?? ''}`;
  const locationOf = (section: SectionName): SectionLocation =>
    sectionLocations?.[section] ?? { in: 'row', fullHref };
  const itemsOf = (list: Fact[]) =>
    list.map((fact) => ({ name: fact[0], value: <FactValue fact={fact} href={href} /> }));
  return (
    <CopyArea>
      <div className="@container flex min-w-0 flex-col gap-3">
        <DetailsHead facts={facts.head} links={recordLinks} />
        {failure && <Failure sentences={failure} />}
        {change && <ValueChange change={change} location={locationOf('changes')} />}
        {lineItems && <LineItems page={lineItems} location={locationOf('items')} />}
        {data && <AdditionalInformation page={data} location={locationOf('additional')} />}
        <DescriptionList items={itemsOf(facts.main)} />
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <AllFields details={details} items={itemsOf(facts.folded)} locationOf={locationOf} />
          {source && (
            <details className="fold" open={source.first !== undefined}>
              <summary>{t('source')}</summary>
              <DetailsSection
                title={t('source')}
                isTitleShown
                page={source}
                location={locationOf('source')}
              >
                <FieldList fields={source.lines} />
              </DetailsSection>
            </details>
          )}
          <LogLinks details={details} />
        </div>
      </div>
    </CopyArea>
  );
}

function Failure({ sentences }: { sentences: string[] }) {
  return (
    <p className="text-danger font-strong flex flex-wrap gap-x-1.5 text-sm wrap-anywhere">
      {sentences.map((sentence) => (
        <span key={sentence} dir="auto" className="min-w-0">
          {sentence}
        </span>
      ))}
    </p>
  );
}
