/** A chip of a page, which belongs to a field. */
export type FieldChip = { field: string };

/** What a row of chips shows: chips by themselves, and groups behind one chip each. */
export type ChipRow<Chip> = { shown: (Chip | Chip[])[]; rest: Chip[] };

// From this many values of a field on, one chip stands for all.
const MIN_GROUP = 3;

// With so many chips a row has two lines at most, at the narrowest width with several lines.
const MAX_SHOWN = 5;

/**
 * Arranges chips so that they take little room whatever is chosen: three or more of a field are one
 * group, and what is more than five is the rest.
 */
export function arrangeChips<Chip extends FieldChip>(chips: Chip[]): ChipRow<Chip> {
  const fields = [...new Set(chips.map(({ field }) => field))];
  const entries = fields.flatMap((name): (Chip | Chip[])[] => {
    const group = chips.filter(({ field }) => field === name);
    return group.length >= MIN_GROUP ? [group] : group;
  });
  return {
    shown: entries.slice(0, MAX_SHOWN),
    rest: entries.slice(MAX_SHOWN).flatMap((entry) => entry),
  };
}
