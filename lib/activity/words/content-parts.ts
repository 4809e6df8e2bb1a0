import { countWithin, textOfPart, wholeOf } from '@/lib/json/json-part';
import type { Field } from './compare-activity';
import { addFlat, addWhole } from './flat-lines';
import type { LineWindow } from './line-window';
import { readWindow, type PartPlaces } from './part-places';
import type { Datum, ReadContent } from './read-content';
import type { TextBudget } from './text-budget';

/** The customised data in its order, keys as the source wrote them; null where there is none. */
export function additionalPart(
  { data, isDataCut }: ReadContent,
  places: PartPlaces,
): LineWindow<Field> | null {
  if (data.length === 0 && !isDataCut) return null;
  const nested = data.reduce((sum, { value }) => sum + countWithin(value), 0);
  const add = nested > places.nested ? addFlat : addWhole;
  return readWindow<Field>(places, {
    name: 'additional',
    read: (window) => {
      for (const datum of data) add(window, { nameIn: keyOf(datum), part: datum.value });
      window.isCut = isDataCut;
    },
  });
}

/** What else the source's record carries; null where it carries nothing else. */
export function sourcePart({ source }: ReadContent, places: PartPlaces): LineWindow<Field> | null {
  if (source.length === 0) return null;
  const size = source.reduce((sum, { index }) => sum + (index?.size ?? 0), 0);
  const add = size > places.nested ? addFlat : addWhole;
  return readWindow<Field>(places, {
    name: 'source',
    read: (window) => {
      for (const { name, index } of source) {
        if (index) add(window, { nameIn: () => name, part: wholeOf(index) });
        window.isCut ||= index === null || index.isCut;
      }
    },
  });
}

function keyOf({ key }: Datum): (budget: TextBudget) => string {
  return (budget) => budget.takeName((most) => textOfPart(key, most));
}
