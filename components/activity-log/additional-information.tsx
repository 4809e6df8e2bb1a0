import type { CustomizedDatum } from '@/lib/activity/activity';
import { readableJson } from '@/lib/activity/readable-value';
import type { Bounds } from './bounds';
import { cutValue } from './cut-value';
import { DetailsSection } from './details-section';
import { createTextBudget } from './text-budget';
import { ValueView } from './value-view';

type AdditionalInformationProps = { data: CustomizedDatum[]; bounds: Bounds };

/** The record's customised data in its order, keys as the source wrote them. */
export function AdditionalInformation({ data, bounds }: AdditionalInformationProps) {
  if (data.length === 0) return null;
  const budget = createTextBudget(bounds.limit);
  const shown = budget.takeEach(data, ({ key, value }) => ({
    key: budget.take(key),
    value: value === null ? null : cutValue(readableJson(value), budget),
  }));
  return (
    <DetailsSection
      title="Additional information"
      wholeAt={budget.isOverdrawn() ? bounds.href : null}
    >
      <div className="@container">
        <ol className="gap-x-8 text-sm @min-[44rem]:columns-2">
          {shown.map(({ key, value }, index) => (
            <li
              key={index}
              className="grid break-inside-avoid grid-cols-[min(40%,9rem)_minmax(0,1fr)] gap-3 py-0.5"
            >
              <span className="text-muted wrap-anywhere">{key}</span>
              {value ? <ValueView value={value} /> : <span className="text-muted">none</span>}
            </li>
          ))}
        </ol>
      </div>
    </DetailsSection>
  );
}
