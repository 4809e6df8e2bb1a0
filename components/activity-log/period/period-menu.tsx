import { Icon } from '@/components/ui/icon/icon';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { shortcutProps } from '@/components/activity-log/shortcuts/shortcut-keys';
import { useMenu } from '@/components/activity-log/toolbar/use-menu';
import { Button } from '@/components/ui/button/button';
import { DayField } from './day-field';
import { useHasFinePointer } from './use-has-fine-pointer';

// Loaded when the menu is opened for the first time.
const Calendar = lazy(async () => ({ default: (await import('./calendar')).Calendar }));

type PeriodMenuProps = {
  /** The period as the button names it. */
  label: string;
  from: string;
  to: string;
  today: string;
  errors: { from?: string; to?: string };
  /** Called when a field was changed, or a change was undone. */
  onChange: () => void;
  /** The preset periods. */
  children: ReactNode;
};

/**
 * The button for the period, and its panel: presets, From and To. The fields of the closed panel
 * are not hidden but out of sight, and it opens when one of them gets the focus, so that both
 * always belong to the form for everyone who does not look at it.
 */
export function PeriodMenu({ label, from, to, errors, onChange, ...rest }: PeriodMenuProps) {
  const t = useTranslations('filter');
  const { box, open, isOpen, onToggle } = useMenu(onChange);
  const panel = useOpenWhereFocused(open);
  const wasOpened = useOnceTrue(isOpen);
  const hasCalendar = useHasFinePointer() && wasOpened;
  const hasError = errors.from !== undefined || errors.to !== undefined;
  // Only at first: closing it when the error is typed away would apply a date that is half typed.
  const [startsOpen] = useState(hasError);
  const days = { today: rest.today };
  return (
    <div {...box} className="filter-facet period-menu">
      <details name="facet" onToggle={onToggle} open={startsOpen || undefined}>
        <summary data-invalid={hasError || undefined} {...shortcutProps('period')}>
          <Icon name="calendar-days" className="size-4" />
          <span className="sr-only">{t('period')}: </span>
          <span className="period-name">{label}</span>
        </summary>
      </details>
      <div ref={panel} className="filter-panel period-panel" tabIndex={-1} onFocus={open}>
        <div className="period-presets">{rest.children}</div>
        <div className="period-fields" onInput={onChange}>
          <DayField label={t('from')} name="from" value={from} error={errors.from} {...days} />
          <DayField label={t('to')} name="to" value={to} error={errors.to} {...days} />
          <div className="period-apply">
            <Button type="submit">{t('apply')}</Button>
          </div>
        </div>
        {hasCalendar && (
          <Suspense fallback={<div className="period-calendar" />}>
            <div className="period-calendar">
              <Calendar box={box.ref} today={rest.today} />
            </div>
          </Suspense>
        )}
      </div>
    </div>
  );
}

// A field may have got the focus before this script ran.
function useOpenWhereFocused(open: () => void) {
  const panel = useRef<HTMLDivElement>(null);
  const openNow = useRef(open);
  useEffect(() => {
    if (panel.current?.contains(document.activeElement)) openNow.current();
  }, []);
  return panel;
}

function useOnceTrue(isTrue: boolean): boolean {
  const [wasTrue, setTrue] = useState(isTrue);
  if (isTrue && !wasTrue) setTrue(true);
  return wasTrue;
}
