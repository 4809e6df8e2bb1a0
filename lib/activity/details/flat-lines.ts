import { textOfPart, type JsonPart } from '@/lib/platform/json/json-part';
import type { Field } from './changes/compare-activity';
import { compareJson } from './changes/compare-json';
import { hidesSomething } from './changes/hidden-changes';
import type { LineWindow } from './line-window';
import { pathText } from './changes/path-text';
import { readableValue } from './changes/readable-value';
import type { TextBudget } from './text-budget';
import { WITHIN } from '@/lib/activity/words/within';

type NamedPart = {
  /** The name of the value, as it is shown. */
  nameIn: (budget: TextBudget) => string;
  part: JsonPart;
  /** Whether something in it that is hidden was changed. */
  isChanged: boolean;
};

/** Adds a value as one line, nested as it is. */
export function addWhole(window: LineWindow<Field>, { nameIn, part, isChanged }: NamedPart): void {
  window.add(
    () => (budget) => marked([nameIn(budget), readableValue(part, budget)], { part, isChanged }),
  );
}

/** Adds each single value within a value as a line of its own, under the path that leads there. */
export function addFlat(window: LineWindow<Field>, { nameIn, part, isChanged }: NamedPart): void {
  compareJson(
    { old: null, new: part },
    {
      isFlat: true,
      onSame: () => undefined,
      onChanged: (tell) =>
        window.add(() => {
          const { path, new: value } = tell();
          return (budget) => {
            const names = [nameIn(budget), pathText(path, budget)].filter((name) => name !== '');
            const line: Field = [names.join(WITHIN), value && readableValue(value, budget)];
            return value ? marked(line, { part: value, isChanged }) : line;
          };
        }),
    },
  );
}

const LONGEST_HIDDEN = 20_000;

// Only what hides something can have been changed unseen.
function marked(
  [name, value]: Field,
  { part, isChanged }: Pick<NamedPart, 'part' | 'isChanged'>,
): Field {
  const hides = isChanged && hidesSomething(textOfPart(part, LONGEST_HIDDEN).beginning);
  return hides ? [name, value, true] : [name, value];
}
