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
import { useCustomerSuggestions, type CustomerOption } from './use-customer-suggestions';

type CustomerFieldProps = {
  selected: CustomerOption[];
  search: string;
  error?: string;
  onSelect: (id: string) => void;
};

/**
 * The customer filter: type part of a name and select one of the matching customers.
 * Without JavaScript the form submits the text, and the page looks up the customers.
 * Rule: WAI-ARIA APG, editable combobox with list autocomplete.
 */
export function CustomerField({ selected, search, error, onSelect }: CustomerFieldProps) {
  const t = useTranslations('filter');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const { suggestions, suggest, close, reject } = useCustomerSuggestions(field);
  const [active, setActive] = useState(-1);
  const options = suggestions?.customers ?? [];
  const isOpen = options.length > 0;
  const noMatch = suggestions && !isOpen ? t('noCustomer', { part: suggestions.part }) : undefined;
  // The server's error stands until something else is typed.
  const currentError = suggestions ? suggestions.isRejected && noMatch : error;
  const message = currentError ? { error: currentError } : { hint: noMatch };

  // Typing can be ahead of the suggestions.
  function hasNoMatch(typed: string): boolean {
    return noMatch !== undefined && suggestions?.search === typed.trim();
  }

  function closeList(): void {
    close();
    setActive(-1);
  }

  function select(customer: CustomerOption): void {
    if (field.current) field.current.value = '';
    closeList();
    onSelect(customer.id);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const customer = options[active];
    if (event.key === 'Escape' && isOpen) closeList();
    else if (event.key === 'Enter' && isOpen && customer) select(customer);
    else if (event.key === 'Enter' && hasNoMatch(event.currentTarget.value)) reject();
    else if (event.key === 'ArrowDown' && isOpen) setActive((active + 1) % options.length);
    else if (event.key === 'ArrowUp' && isOpen)
      setActive((Math.max(active, 0) + options.length - 1) % options.length);
    else return;
    event.preventDefault();
  }

  return (
    <FieldFrame id={id} label={t('customer')} {...message}>
      <div className="relative">
        <input
          {...describedBy(id, message)}
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
          aria-activedescendant={options[active] ? `${id}-${active}` : undefined}
          // A search without a match was typed here, and is corrected here.
          autoFocus={search !== '' && error !== undefined}
          className={CONTROL_CLASSES}
          onChange={({ target }) => {
            setActive(-1);
            suggest(target.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={closeList}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={t('suggestions')}
          hidden={!isOpen}
          className="border-line bg-raised absolute top-full right-0 z-20 mt-1 max-h-80 w-full min-w-60 overflow-auto rounded-md border p-1 text-sm"
        >
          {options.map((customer, index) => (
            <li
              key={customer.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              className="aria-selected:bg-accent aria-selected:text-on-accent hover:bg-ground aria-selected:hover:bg-accent rounded px-2 py-1.5 wrap-anywhere"
              // On mouse down, because the blur before the click would close the list.
              onMouseDown={(event) => {
                event.preventDefault();
                select(customer);
              }}
            >
              <BidiText>{customer.name}</BidiText>
            </li>
          ))}
        </ul>
        <span role="status" className="sr-only">
          {suggestions && t('found', { count: options.length })}
        </span>
        {selected.map((customer) => (
          <input key={customer.id} type="hidden" name="customer" value={customer.id} />
        ))}
      </div>
    </FieldFrame>
  );
}
