import { Icon } from '@/components/ui/icon/icon';
import { ChipLink } from './chip-link';
import type { FilterChip } from './filter-chip';

type ChipGroupProps = { id: string; label: string; chips: FilterChip[] };

/** One chip for several, which are in its popover; on paper they are all there. */
export function ChipGroup({ id, label, chips }: ChipGroupProps) {
  return (
    <>
      <button type="button" popoverTarget={id} className="filter-chip print:hidden">
        {label}
        <Icon name="chevron-down" className="text-muted size-3.5" />
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
