import { expect, it } from 'vitest';
import { arrangeChips } from '@/lib/activity/filter/grouped-chips';

const chipsOf = (...fields: string[]) => fields.map((field, index) => ({ field, index }));
const namesOf = (entries: ({ field: string } | { field: string }[])[]) =>
  entries.map((entry) =>
    Array.isArray(entry) ? `${entry[0]?.field} × ${entry.length}` : entry.field,
  );

it('two values of a field have a chip each, three have one for all', () => {
  const { shown, rest } = arrangeChips(chipsOf('status', 'status', 'user', 'user', 'user'));
  expect(namesOf(shown)).toEqual(['status', 'status', 'user × 3']);
  expect(rest).toEqual([]);
});

it('no more than five chips are shown, and none is lost', () => {
  const chips = chipsOf('period', 'hours', 'a', 'a', 'b', 'b', 'c', 'c', 'c');
  const { shown, rest } = arrangeChips(chips);
  expect(namesOf(shown)).toEqual(['period', 'hours', 'a', 'a', 'b']);
  expect([...shown.flat(), ...rest]).toEqual(chips);
});
