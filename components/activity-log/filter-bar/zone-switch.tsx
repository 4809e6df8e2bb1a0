import './filter-facet.css';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button/button';
import { ChoiceLink } from '@/components/ui/button/choice-link';
import { FieldError } from '@/components/ui/form-controls/field-frame';
import { StoredText } from '@/components/ui/text/stored-text';
import { UTC } from '@/lib/platform/time/time';
import { BrowserZoneLink } from './browser-zone-link';
import { ZoneInput } from './zone-input';

type ZoneSwitchProps = {
  /** The path of the page. */
  action: string;
  zone: string;
  /** The browser's zone, if known. */
  browserZone: string | null;
  utcHref: string;
  /** The URL of the view, with `zonePlaceholder` as its zone. */
  hrefTemplate: string;
  zonePlaceholder: string;
  /** The view's other parameters. */
  hidden: [name: string, value: string][];
  /** What is wrong with the zone. */
  error?: string;
};

/** Selects the zone of a page's times: links, and a form for any other zone. */
export function ZoneSwitch({
  action,
  zone,
  browserZone,
  hidden,
  error,
  ...hrefs
}: ZoneSwitchProps) {
  const id = useId();
  const t = useTranslations('log.zone');
  const browserLabel = t.raw('own') as string;
  const isOther = zone !== UTC && zone !== browserZone;
  return (
    <div
      role="group"
      aria-label={t('label')}
      className="zone-switch flex flex-wrap items-center gap-1 text-sm"
    >
      <span className="text-muted" aria-hidden>
        {t('label')}
      </span>
      <ChoiceLink href={hrefs.utcHref} isCurrent={zone === UTC}>
        UTC
      </ChoiceLink>
      <BrowserZoneLink stored={browserZone} current={zone} label={browserLabel} {...hrefs} />
      <details name="facet" className="filter-facet">
        <summary
          className={isOther ? 'font-strong' : undefined}
          aria-describedby={error && `${id}-error`}
          data-invalid={error ? true : undefined}
        >
          {isOther ? <StoredText>{zone}</StoredText> : t('another')}
        </summary>
        <form
          method="get"
          action={action}
          className="filter-panel flex flex-wrap items-end gap-2 p-3"
        >
          {hidden.map(([name, value], index) => (
            <input key={index} type="hidden" name={name} value={value} />
          ))}
          <ZoneInput label={t('field')} hint={t('hint')} zone={zone} />
          <Button type="submit">{t('show')}</Button>
        </form>
      </details>
      {error && <FieldError id={id}>{error}</FieldError>}
    </div>
  );
}
