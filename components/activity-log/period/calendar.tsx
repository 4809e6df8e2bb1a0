'use client';

import { Icon } from '@/components/ui/icon/icon';
import { useLocale, useTranslations } from 'next-intl';
import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import {
  firstWeekdayOf,
  formatMonth,
  formatWeekday,
  shiftDay,
  shiftMonth,
  weeksOfMonth,
} from '@/lib/platform/time/calendar-month';
import { isDay } from '@/lib/platform/time/is-day';
import { CalendarDay } from './calendar-day';
import { fillDayField, useDayFields } from './use-day-fields';

type CalendarProps = {
  /** What holds the fields From and To. */
  box: RefObject<HTMLElement | null>;
  today: string;
};

const STEPS: Record<string, (day: string) => string> = {
  ArrowLeft: (day) => shiftDay(day, -1),
  ArrowRight: (day) => shiftDay(day, 1),
  ArrowUp: (day) => shiftDay(day, -7),
  ArrowDown: (day) => shiftDay(day, 7),
  PageUp: (day) => shiftMonth(day, -1),
  PageDown: (day) => shiftMonth(day, 1),
};

/**
 * A month whose days fill From and To in turn, or the field that had the focus last. Rule: WAI-ARIA
 * APG, grid with a roving tab stop.
 */
export function Calendar({ box, today }: CalendarProps) {
  const t = useTranslations('filter');
  const locale = useLocale();
  const grid = useRef<HTMLDivElement>(null);
  const { from, to, target, setTarget } = useDayFields(box);
  const [shown, setShown] = useShownDay({ from, to, today });
  // Whether the focus goes with the tab stop: after a key or a click in the grid, and then no more.
  const isMoving = useRef(false);
  const weeks = weeksOfMonth(shown, firstWeekdayOf(locale, navigator.language));

  useEffect(() => {
    if (isMoving.current) grid.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    isMoving.current = false;
  }, [shown]);

  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    isMoving.current = true;
    setShown(step(shown));
  }

  function choose(day: string): void {
    fillDayField(box.current, { name: target, value: day });
    // A period never ends before it starts.
    const other = target === 'from' ? 'to' : 'from';
    if (target === 'from' ? day > to : day < from)
      fillDayField(box.current, { name: other, value: day });
    setTarget(other);
    isMoving.current = day !== shown;
    setShown(day);
  }

  return (
    <div className="p-3 text-sm">
      <div className="flex items-center justify-between">
        <Turn label={t('previousMonth')} onClick={() => setShown(shiftMonth(shown, -1))}>
          <Icon name="chevron-left" className="size-4" />
        </Turn>
        <span aria-live="polite" className="font-strong">
          {formatMonth(shown, locale)}
        </span>
        <Turn label={t('nextMonth')} onClick={() => setShown(shiftMonth(shown, 1))}>
          <Icon name="chevron-right" className="size-4" />
        </Turn>
      </div>
      <div ref={grid} role="grid" aria-label={formatMonth(shown, locale)} onKeyDown={onKeyDown}>
        <div role="row" className="text-muted grid grid-cols-7 text-center text-xs">
          {weeks[0]?.map((day) => (
            <span key={day} role="columnheader">
              {formatWeekday(day, locale)}
            </span>
          ))}
        </div>
        {weeks.map((week) => (
          <div key={week[0]} role="row" className="grid grid-cols-7">
            {week.map((day) => (
              <CalendarDay
                key={day}
                day={day}
                locale={locale}
                isOutside={day.slice(0, 7) !== shown.slice(0, 7)}
                isToday={day === today}
                isEnd={day === from || day === to}
                isWithin={from < day && day < to}
                isTabStop={day === shown}
                onChoose={() => choose(day)}
              />
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

// The day of the grid's tab stop, whose month is shown: the one that was typed or moved to last.
function useShownDay({ from, to, today }: { from: string; to: string; today: string }) {
  const [shown, setShown] = useState(isDay(to) ? to : today);
  const [last, setLast] = useState({ from, to });
  if (last.from !== from || last.to !== to) {
    const typed = last.to === to ? from : to;
    setLast({ from, to });
    if (isDay(typed)) setShown(typed);
  }
  return [shown, setShown] as const;
}

type TurnProps = { label: string; onClick: () => void; children: ReactNode };

function Turn({ label, onClick, children }: TurnProps) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="hover:bg-ground flex size-8 items-center justify-center rounded-md"
    >
      {children}
      <span className="sr-only">{label}</span>
    </button>
  );
}
