import { useTranslations } from 'next-intl';
import type { ActivityDetails } from '@/lib/activity/details/details';
import type { Field } from '@/lib/activity/details/changes/change-lines';
import type { LinePage } from '@/lib/activity/details/line-page';
import type { SectionLocation } from '@/lib/activity/details/section-location';
import { DetailsSection } from './details-section';
import { FieldName, useFieldText } from './values/field-name';
import { MarkedValue } from './values/record-value';

type AdditionalInformationProps = {
  page: LinePage<Field>;
  location: SectionLocation;
  /** Whether it stands among other fields, which its title tells it from. */
  isFolded?: boolean;
};

// A password reset says hereby whose it was; an order of many products, one line for each of them.
const MAX_SHORT = 4;
// An export, which changes nothing, says hereby all that there is to say.
const MAX_ALONE = 16;

/** The data when they take little room for what they say, and need not be folded; else null. */
export function unfoldedData({
  additional,
  change,
  lineItems,
}: Pick<ActivityDetails, 'additional' | 'change' | 'lineItems'>): LinePage<Field> | null {
  const isAlone = !change && !lineItems;
  const isShort = additional && additional.total <= (isAlone ? MAX_ALONE : MAX_SHORT);
  return isShort && !additional.isTruncated ? additional : null;
}

/** The record's customised data, numbered in order; the keys as the source wrote them are titles. */
export function AdditionalInformation({ page, location, isFolded }: AdditionalInformationProps) {
  const t = useTranslations('record');
  const textOf = useFieldText();
  return (
    <DetailsSection
      title={t('additional')}
      isTitleShown={!isFolded}
      page={page}
      location={location}
    >
      <div className="@container">
        <ol aria-label={t('additional')} className="gap-x-8 text-sm @min-[44rem]:columns-2">
          {page.lines.map(([key, value, isChanged], index) => (
            <li
              key={index}
              className="grid break-inside-avoid grid-cols-[min(40%,9rem)_minmax(0,1fr)] gap-3 py-0.5"
            >
              <span className="text-muted wrap-anywhere">
                <FieldName>{key}</FieldName>
              </span>
              <MarkedValue name={textOf(key)} value={value} isChanged={isChanged} />
            </li>
          ))}
        </ol>
      </div>
    </DetailsSection>
  );
}
