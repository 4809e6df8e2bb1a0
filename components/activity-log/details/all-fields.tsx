import { useTranslations } from 'next-intl';
import { DescriptionList, type DescriptionItem } from '@/components/ui/page/description-list';
import type { ActivityDetails, ChangeDetails } from '@/lib/activity/details/details';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { AdditionalInformation, unfoldedData } from './additional-information';
import { DetailsSection } from './details-section';
import { FieldList } from './values/record-value';

type AllFieldsProps = {
  details: Pick<ActivityDetails, 'change' | 'additional' | 'lineItems'>;
  /** The facts that are not shown above. */
  items: DescriptionItem[];
  locationOf: (section: 'unchanged' | 'additional') => SectionLocation;
};

/** What is not shown above: the other facts, the fields that did not change, further data. */
export function AllFields({ details, items, locationOf }: AllFieldsProps) {
  const t = useTranslations('record');
  const { change, additional } = details;
  const folded = unfoldedData(details) ? null : additional;
  const isPaged = change?.unchanged.first !== undefined || folded?.first !== undefined;
  return (
    <details className="fold" open={isPaged}>
      <summary>{t('allFields')}</summary>
      <div className="mt-1 flex flex-col gap-3">
        <DescriptionList items={items} />
        {change && (change.unchanged.total > 0 || change.has === 'kept') && (
          <DetailsSection
            title={foldedTitle(change, t)}
            page={change.unchanged}
            location={locationOf('unchanged')}
          >
            <FieldList fields={change.unchanged.lines} />
          </DetailsSection>
        )}
        {folded && (
          <AdditionalInformation page={folded} location={locationOf('additional')} isFolded />
        )}
      </div>
    </details>
  );
}

type RecordTranslator = ReturnType<typeof useTranslations<'record'>>;

function foldedTitle({ has, attempt, unchanged }: ChangeDetails, t: RecordTranslator): string {
  switch (has) {
    case 'both':
      return t('change.unchanged', { count: unchanged.total });
    case 'kept':
      return t(attempt ? 'change.valueBefore' : 'change.kept');
    default:
      return t('change.others');
  }
}
