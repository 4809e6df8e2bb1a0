'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import {
  CONTROL_CLASSES,
  describedBy,
  FieldFrame,
} from '@/components/ui/form-controls/field-frame';
import { CUSTOMER_SEARCH_FIELD } from '@/lib/activity/filter/form-query';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { useCustomerSuggestions } from './use-customer-suggestions';

/** A customer by its id and its name for reading. */
export type CustomerOption = { id: string; name: string };

type CustomerFieldProps = {
  selected: CustomerOption[];
  search: string;
  error?: string;
  onSelect: (id: string) => void;
};

/**
 * The customers of the filter: part of a name is typed, and one of those that have it chosen.
 * Without a script the part is sent, and the page finds whose it is.
 * Rule: WAI-ARIA APG, editable combobox with list autocomplete.
 */
export function CustomerField({ selected, search, error, onSelect }: CustomerFieldProps) {
  const t = useTranslations('filter');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { suggested, ask, close, refuse } = useCustomerSuggestions(field);
  const [active, setActive] = useState(-1);
  const found = suggested?.customers ?? [];
  const isOpen = found.length > 0;
  const missed =
    suggested && !isOpen ? t('noCustomer', { part: isolatedText(suggested.search) }) : undefined;
  // What the server found wrong is so until something else is typed.
  const wrong = suggested ? suggested.isRejected && missed : error;
  const told = wrong ? { error: wrong } : { hint: missed };

  // What is typed may be ahead of what is suggested.
  function isMissed(typed: string): boolean {
    return missed !== undefined && suggested?.search === typed.trim();
  }

  function leave(): void {
    close();
    setActive(-1);
  }

  function pick(customer: CustomerOption): void {
    if (field.current) field.current.value = '';
    leave();
    onSelect(customer.id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const customer = found[active];
    if (event.key === 'Escape' && isOpen) leave();
    else if (event.key === 'Enter' && isOpen && customer) pick(customer);
    else if (event.key === 'Enter' && isMissed(event.currentTarget.value)) refuse();
    else if (event.key === 'ArrowDown' && isOpen) setActive((active + 1) % found.length);
    else if (event.key === 'ArrowUp' && isOpen)
      setActive((Math.max(active, 0) + found.length - 1) % found.length);
    else return;
    event.preventDefault();
  }

  return (
    <FieldFrame id={id} label={t('customer')} {...told}>
      <div className="relative">
        <input
          {...describedBy(id, told)}
          ref={field}
          id={id}
          name={CUSTOMER_SEARCH_FIELD}
          defaultValue={search}
          maxLength={200}
          placeholder={t('customerHint')}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={found[active] ? `${id}-${active}` : undefined}
          // What led to nobody was typed here, and is to be mended.
          autoFocus={search !== '' && error !== undefined}
          className={CONTROL_CLASSES}
          onChange={({ target }) => {
            setActive(-1);
            ask(target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={leave}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={t('suggestions')}
          hidden={!isOpen}
          className="border-line bg-raised absolute top-full right-0 z-20 mt-1 max-h-80 w-full min-w-60 overflow-auto rounded-md border p-1 text-sm"
        >
          {found.map((customer, index) => (
            <li
              key={customer.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className="aria-selected:bg-accent aria-selected:text-on-accent hover:bg-ground aria-selected:hover:bg-accent rounded px-2 py-1.5 wrap-anywhere"
              // Before the field loses the focus, which would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                pick(customer);
              }}
            >
              <BidiText>{customer.name}</BidiText>
            </li>
          ))}
        </ul>
        <span role="status" className="sr-only">
          {suggested && t('found', { count: found.length })}
        </span>
        {selected.map((customer) => (
          <input key={customer.id} type="hidden" name="customer" value={customer.id} />
        ))}
      </div>
    </FieldFrame>
  );
}
