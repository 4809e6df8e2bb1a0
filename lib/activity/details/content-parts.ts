import { countWithin, textOfPart, wholeOf } from '@/lib/platform/json/json-part';
import type { Field } from './changes/compare-activity';
import { addFlat, addWhole } from './flat-lines';
import { changesIn, type HiddenChanges } from './changes/hidden-changes';
import type { LineWindow } from './line-window';
import { readWindow, type PartPlaces } from './part-places';
import type { Datum, ReadContent } from './read-content';
import type { TextBudget } from './text-budget';

/** The customised data in its order, keys as the source wrote them; null where there is none. */
export function additionalPart(
  { data, isDataCut, hiddenChanges }: ReadContent,
  places: PartPlaces,
): LineWindow<Field> | null {
  if (data.length === 0 && !isDataCut) return null;
  const nested = data.reduce((sum, { value }) => sum + countWithin(value), 0);
  const add = nested > places.nested ? addFlat : addWhole;
  return readWindow<Field>(places, {
    name: 'additional',
    read: (window) => {
      const changes = changesIn(hiddenChanges, 'customizedData');
      for (const [at, datum] of data.entries()) {
        const isChanged = changesIn(changesIn(changes, at), 'value') !== null;
        add(window, { nameIn: keyOf(datum), part: datum.value, isChanged });
      }
      window.isCut = isDataCut;
    },
  });
}

/** What else the source's record carries; null where it carries nothing else. */
export function sourcePart(
  { source, hiddenChanges }: ReadContent,
  places: PartPlaces,
): LineWindow<Field> | null {
  if (source.length === 0) return null;
  const size = source.reduce((sum, { index }) => sum + (index?.size ?? 0), 0);
  const add = size > places.nested ? addFlat : addWhole;
  return readWindow<Field>(places, {
    name: 'source',
    read: (window) => {
      for (const { name, index } of source) {
        const isChanged = isSourceChanged(name, hiddenChanges);
        if (index) add(window, { nameIn: () => name, part: wholeOf(index), isChanged });
        window.isCut ||= index === null || index.isCut;
      }
    },
  });
}

// Other fields stand in the record itself.
function isSourceChanged(name: string, changes: HiddenChanges | null): boolean {
  if (name !== 'otherFields') return changesIn(changes, name) !== null;
  return [...(changes?.members.keys() ?? [])].some((field) => !KNOWN_FIELDS.has(field));
}

const KNOWN_FIELDS = new Set([
  'resourceOldValue',
  'resourceNewValue',
  'customizedData',
  'participants',
  'attributes',
]);

function keyOf({ key }: Datum): (budget: TextBudget) => string {
  return (budget) => budget.takeName((most) => textOfPart(key, most));
}
