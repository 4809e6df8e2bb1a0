import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button/button';
import { ChoiceLink } from '@/components/ui/button/choice-link';
import { FieldError } from '@/components/ui/form-controls/field-frame';
import { StoredText } from '@/components/ui/text/stored-text';
import { visibleText } from '@/lib/platform/text/visible-text';
import { UTC } from '@/lib/platform/time/time';
import { BrowserZoneLink } from './browser-zone-link';
import { ZoneInput } from './zone-input';

type ZoneSwitchProps = {
  /** The path of the page. */
  action: string;
  zone: string;
  /** The zone of the reader's profile, if it has one. */
  ownZone: string | null;
  /** The browser's zone, if known. */
  browserZone: string | null;
  /** Saves the field `zone` in the reader's profile; null where that is no use. */
  keepZone: ((form: FormData) => Promise<void>) | null;
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
export function ZoneSwitch({ action, zone, hidden, error, keepZone, ...links }: ZoneSwitchProps) {
  const id = useId();
  const t = useTranslations('log.zone');
  const timeZone = useTranslations('ui')('timeZone');
  return (
    <div role="group" aria-label={timeZone} className="zone-switch filter-facet text-sm">
      <details name="facet">
        <summary aria-describedby={error && `${id}-error`} data-invalid={error ? true : undefined}>
          <Icon name="globe" className="size-4" />
          <span className="sr-only">{timeZone}: </span>
          <span className="zone-name">
            <StoredText>{zone}</StoredText>
          </span>
        </summary>
        <div className="filter-panel zone-panel">
          <ZoneLinks zone={zone} {...links} />
          {keepZone && (
            <form action={keepZone} className="px-2">
              <input type="hidden" name="zone" value={zone} />
              <Button type="submit">{t('keep')}</Button>
            </form>
          )}
          <form
            method="get"
            action={action}
            className="zone-form border-hairline border-t px-2 pt-3 pb-1"
          >
            {hidden.map(([name, value], index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <ZoneInput label={timeZone} hint={t('hint')} zone={visibleText(zone)} />
            <Button type="submit">{t('show')}</Button>
          </form>
        </div>
      </details>
      {error && (
        // Wider than the button of a short zone, whose width no sentence fits.
        <div className="min-w-48">
          <FieldError id={id}>{error}</FieldError>
        </div>
      )}
    </div>
  );
}

type ZoneLinksProps = Omit<ZoneSwitchProps, 'action' | 'hidden' | 'error' | 'keepZone'>;

// The profile knows better than the browser which zone is the reader's own.
function ZoneLinks({ zone, ownZone, browserZone, utcHref, ...template }: ZoneLinksProps) {
  const t = useTranslations('log.zone');
  const { hrefTemplate, zonePlaceholder } = template;
  return (
    <div className="flex flex-col items-start gap-1">
      <ChoiceLink href={utcHref} isCurrent={zone === UTC}>
        UTC
      </ChoiceLink>
      {ownZone === null && (
        <BrowserZoneLink
          stored={browserZone}
          current={zone}
          label={t.raw('own') as string}
          {...template}
        />
      )}
      {ownZone !== null && ownZone !== UTC && (
        <ChoiceLink
          href={hrefTemplate.replace(zonePlaceholder, encodeURIComponent(ownZone))}
          isCurrent={zone === ownZone}
        >
          {t('own', { zone: ownZone })}
        </ChoiceLink>
      )}
    </div>
  );
}
