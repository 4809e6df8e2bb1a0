import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CONTROL_CLASSES } from '@/components/ui/form-controls/field-frame';
import { useIsHydrated } from '@/components/ui/page/use-is-hydrated';
import { BidiText } from '@/components/ui/text/bidi-text';
import { hasFixedValues, type FacetName } from '@/lib/activity/filter/facet-names';
import { useFacetCounts, type FacetOption } from './use-facet-counts';

export type Facet = {
  name: FacetName;
  /** None when absent, as with `selected`, so that they are not sent. */
  knownOptions?: FacetOption[];
  selected?: string[];
  error?: string;
};

const NONE: FacetOption[] = [];

// Longer lists can be narrowed.
const MANY = 10;

type FacetOptionsProps = {
  facet: Facet;
  /** See `FacetMenu`. */
  countsHref: string | null;
  /** Whether the menu is open: only then the options are counted. */
  isOpen: boolean;
  hasHeading: boolean;
};

/** The values of one facet as checkboxes with their counts. */
export function FacetOptions({ facet, countsHref, isOpen, hasHeading }: FacetOptionsProps) {
  const t = useTranslations('filter');
  const { name, selected = [] } = facet;
  const { options, state, retry } = useFacetCounts(
    { knownOptions: facet.knownOptions ?? NONE, countsHref: countsHref && countsHref + name },
    isOpen,
  );
  const [typed, setTyped] = useTextWhile(isOpen);
  const isEnhanced = useIsHydrated();
  return (
    <fieldset>
      <legend className={hasHeading ? 'font-strong px-2 pt-2 text-xs' : 'sr-only'}>
        {t(name)}
      </legend>
      {isEnhanced && options.length > MANY && (
        <input
          type="search"
          aria-label={t('narrow')}
          placeholder={t('narrow')}
          className={`${CONTROL_CLASSES} mb-1`}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      )}
      {options.map(({ value, label, title, count: activities }) => (
        <label
          key={value}
          title={title}
          // Hidden ones stay selected.
          hidden={!matches({ value, label }, typed)}
        >
          <input
            type="checkbox"
            name={name}
            value={value}
            defaultChecked={selected.includes(value)}
          />
          <span className="option-name">
            <BidiText>{label}</BidiText>
          </span>
          {activities !== undefined && <Count>{activities}</Count>}
        </label>
      ))}
      <div role="status">
        {state === 'loading' && t('loading')}
        {state === 'failed' && (
          <button type="button" className="underline underline-offset-3" onClick={retry}>
            {t('failed')}
          </button>
        )}
        {state === 'counted' && options.length === 0 && t('empty')}
        {state === 'counted' &&
          typed !== '' &&
          !options.some((each) => matches(each, typed)) &&
          t('noneNarrowed')}
      </div>
      {/* Fixed values are offered without counts. */}
      {!hasFixedValues(name) && (
        <noscript>
          <p className="px-2 pb-2">{t('seeAll')}</p>
        </noscript>
      )}
    </fieldset>
  );
}

// A text that is forgotten when the menu is closed, as the list is shown whole when it opens.
function useTextWhile(isOpen: boolean) {
  const [state, setState] = useState({ isOpen, text: '' });
  if (state.isOpen !== isOpen) setState({ isOpen, text: '' });
  return [state.text, (text: string) => setState({ isOpen, text })] as const;
}

function matches({ value, label }: FacetOption, typed: string): boolean {
  const part = typed.trim().toLowerCase();
  return [label, value].some((text) => text.toLowerCase().includes(part));
}

function Count({ children }: { children: number }) {
  const t = useTranslations('filter');
  return <span className="text-muted tabular-nums">{t('count', { count: children })}</span>;
}
