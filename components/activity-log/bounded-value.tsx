import type { ReadableValue } from '@/lib/activity/readable-value';
import type { Bounds } from './bounds';
import { cutValue } from './cut-value';
import { DetailsSection } from './details-section';
import { createTextBudget } from './text-budget';
import { ValueView } from './value-view';

type BoundedValueProps = { title: string; value: ReadableValue; bounds: Bounds };

export function BoundedValue({ title, value, bounds }: BoundedValueProps) {
  const budget = createTextBudget(bounds.limit);
  const shown = cutValue(value, budget);
  return (
    <DetailsSection title={title} wholeAt={budget.isOverdrawn() ? bounds.href : null}>
      <ValueView value={shown} />
    </DetailsSection>
  );
}
