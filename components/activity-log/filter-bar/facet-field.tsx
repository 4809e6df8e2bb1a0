'use client';

import './filter-facet.css';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { BidiText } from '@/components/ui/text/bidi-text';
import { Button } from '@/components/ui/button/button';
import { FieldError } from '@/components/ui/form-controls/field-frame';
import { visibleText } from '@/lib/platform/text/visible-text';
import type { FacetName } from '@/lib/activity/filter/selections';

export type FacetOption = { value: string; label: string; count?: number };

type FacetFieldProps = {
  name: FacetName;
  /**
   * The options before the counts are loaded: the selected ones, and those that are always offered.
   */
  knownOptions: FacetOption[];
  selected: string[];
  /** The URL of the options with their counts; null when the filter is invalid. */
  countsHref: string | null;
  /** The page with all options, for readers without JavaScript. */
  allHref: string;
  error?: string;
};

/** Checkboxes for the values of a facet, in a list that loads its counts when it is opened. */
export function FacetField({
  name,
  knownOptions,
  selected,
  countsHref,
  allHref,
  error,
}: FacetFieldProps) {
  const t = useTranslations('filter');
  const id = useId();
  const details = useRef<HTMLDetailsElement>(null);
  const { options, state, count } = useCounts({ knownOptions, countsHref });

  function closeOnEscape(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  }

  return (
    <div className="filter-facet">
      <details
        ref={details}
        name="facet"
        onToggle={(event) => event.currentTarget.open && count()}
        onKeyDown={closeOnEscape}
        onBlur={({ currentTarget, relatedTarget }) => {
          if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget))
            currentTarget.open = false;
        }}
      >
        <summary aria-describedby={error && `${id}-error`} data-invalid={error ? true : undefined}>
          {t(name)}
          {selected.length > 0 && (
            <span className="bg-accent text-on-accent font-strong rounded px-1.25 text-xs">
              {selected.length}
              <span className="sr-only"> {t('chosen')}</span>
            </span>
          )}
        </summary>
        <div className="filter-panel">
          <fieldset>
            <legend className="sr-only">{t(name)}</legend>
            {options.map(({ value, label, count: activities }) => (
              <label key={value} title={label === value ? undefined : visibleText(value)}>
                <input
                  type="checkbox"
                  name={name}
                  value={value}
                  defaultChecked={selected.includes(value)}
                />
                <span className="min-w-0 flex-1 wrap-anywhere">
                  <BidiText>{label}</BidiText>
                </span>
                {activities !== undefined && <Count>{activities}</Count>}
              </label>
            ))}
          </fieldset>
          <p role="status" className="text-muted px-2 text-xs">
            {state !== 'counted' && state !== 'idle' && t(state)}
            {state === 'counted' && options.length === 0 && t('nothing')}
          </p>
          {/* Statuses and sources are offered without counts. */}
          {name !== 'status' && name !== 'source' && (
            <noscript>
              <p className="px-2 pb-2">{t('elsewhere')}</p>
            </noscript>
          )}
          <div className="border-hairline flex flex-wrap items-center justify-between gap-2 border-t p-2">
            {options.length > 0 && <Button type="submit">{t('apply')}</Button>}
            <a href={allHref} className="text-accent text-xs underline underline-offset-3">
              {t('all')}
            </a>
          </div>
        </div>
      </details>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}

function Count({ children }: { children: number }) {
  const t = useTranslations('filter');
  return <span className="text-muted tabular-nums">{t('count', { count: children })}</span>;
}

type CountedOptions = { href: string; options: FacetOption[] | null };

// Loads the counts when the list is opened, for the view that is shown then.
function useCounts({
  knownOptions,
  countsHref,
}: Pick<FacetFieldProps, 'knownOptions' | 'countsHref'>) {
  const [counted, setCounted] = useState<CountedOptions | null>(null);
  const isOfView = counted !== null && counted.href === countsHref;
  const [loading, setLoading] = useState<string | null>(null);
  const state = isOfView
    ? counted.options
      ? 'counted'
      : 'failed'
    : loading !== null && loading === countsHref
      ? 'loading'
      : 'idle';

  function count(): void {
    if (countsHref === null || state === 'counted' || state === 'loading') return;
    setLoading(countsHref);
    setCounted(null);
    fetchOptions(countsHref).then(
      (options) => setCounted({ href: countsHref, options }),
      () => setCounted({ href: countsHref, options: null }),
    );
  }

  const options = mergeOptions(knownOptions, isOfView ? (counted.options ?? []) : []);
  return { options, state, count } as const;
}

async function fetchOptions(href: string): Promise<FacetOption[]> {
  const response = await fetch(href);
  if (!response.ok || response.redirected) throw new Error('The server returned no counts.');
  const { options } = await response.json();
  return options;
}

function mergeOptions(knownOptions: FacetOption[], counted: FacetOption[]): FacetOption[] {
  const counts = new Map(counted.map((option) => [option.value, option.count]));
  const knownValues = new Set(knownOptions.map(({ value }) => value));
  return [
    ...knownOptions.map((option) =>
      counted.length > 0 ? { ...option, count: counts.get(option.value) ?? 0 } : option,
    ),
    ...counted.filter(({ value }) => !knownValues.has(value)),
  ];
}
