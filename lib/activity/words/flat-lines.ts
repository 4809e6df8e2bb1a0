import type { JsonPart } from '@/lib/json/json-part';
import type { Field } from './compare-activity';
import { compareJson } from './compare-json';
import type { LineWindow } from './line-window';
import { pathText } from './path-text';
import { readableValue } from './readable-value';
import type { TextBudget } from './text-budget';
import { WITHIN } from './within';

type NamedPart = {
  /** The name of the value, as it is shown. */
  nameIn: (budget: TextBudget) => string;
  part: JsonPart;
};

/** Adds a value as one line, nested as it is. */
export function addWhole(window: LineWindow<Field>, { nameIn, part }: NamedPart): void {
  window.add(() => (budget) => [nameIn(budget), readableValue(part, budget)]);
}

/** Adds each single value within a value as a line of its own, under the path that leads there. */
export function addFlat(window: LineWindow<Field>, { nameIn, part }: NamedPart): void {
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
            return [names.join(WITHIN), value && readableValue(value, budget)];
          };
        }),
    },
  );
}
