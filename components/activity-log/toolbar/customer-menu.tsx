import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { CustomerField } from '@/components/activity-log/filter-bar/customer-field';
import type { CustomerOption } from '@/components/activity-log/filter-bar/use-customer-suggestions';
import { useHasFinePointer } from '@/components/activity-log/period/use-has-fine-pointer';
import { FilterMenu } from './filter-menu';
import { useMenu } from './use-menu';

export type CustomerMenuProps = {
  selected: CustomerOption[];
  /** The search that had no match. */
  search: string;
  error?: string;
  onSelect: (id: string) => void;
};

/** The menu of customers: type part of a name, and select one. */
export function CustomerMenu({ selected, search, error, onSelect }: CustomerMenuProps) {
  const t = useTranslations('filter');
  const menu = useMenu();
  const { isOpen, box } = menu;
  const closings = useClosings(isOpen);
  const canType = useHasFinePointer();

  useEffect(() => {
    // Who pressed it with a mouse goes on typing. With a keyboard the field is the next stop, and a
    // keyboard on the screen would cover half of the menu unasked.
    const isPressed = box.ref.current?.querySelector('summary:focus:not(:focus-visible)') !== null;
    if (isOpen && canType && isPressed) box.ref.current?.querySelector('input')?.focus();
  }, [isOpen, canType, box.ref]);

  return (
    <FilterMenu
      menu={menu}
      label={t('customer')}
      chosen={selected.length}
      isErrorInside={error !== undefined}
      shortcut="filters"
    >
      <div className="p-3">
        <CustomerField
          // What was typed and not selected is forgotten when the menu closes.
          key={closings}
          selected={selected}
          search={closings > 0 ? '' : search}
          error={closings > 0 ? undefined : error}
          onSelect={onSelect}
        />
      </div>
    </FilterMenu>
  );
}

// How often the menu has been closed.
function useClosings(isOpen: boolean): number {
  const [state, setState] = useState({ isOpen, closings: 0 });
  if (state.isOpen !== isOpen)
    setState({ isOpen, closings: isOpen ? state.closings : state.closings + 1 });
  return state.closings;
}
