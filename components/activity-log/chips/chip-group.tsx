import { ChevronDown } from 'lucide-react';
import { ChipLink } from './chip-link';
import type { FilterChip } from './filter-chip';

type ChipGroupProps = { id: string; label: string; chips: FilterChip[] };

/** One chip for several, which are in its popover; on paper they are all there. */
export function ChipGroup({ id, label, chips }: ChipGroupProps) {
  return (
    <>
      <button type="button" popoverTarget={id} className="filter-chip print:hidden">
        {label}
        <ChevronDown className="text-muted size-3.5 shrink-0" aria-hidden />
      </button>
      <div id={id} popover="auto" className="chip-group">
        <ul aria-label={label}>
          {chips.map((chip) => (
            <li key={chip.key}>
              <ChipLink chip={chip} />
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
