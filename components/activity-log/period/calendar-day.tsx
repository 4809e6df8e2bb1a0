import { formatWholeDay } from '@/lib/platform/time/calendar-month';

type CalendarDayProps = {
  day: string;
  locale: string;
  /** Whether it belongs to the month before or after. */
  isOutside: boolean;
  isToday: boolean;
  /** Whether it is From or To. */
  isEnd: boolean;
  isWithin: boolean;
  isTabStop: boolean;
  onChoose: () => void;
};

/** A day of the calendar. */
export function CalendarDay({ day, locale, onChoose, ...is }: CalendarDayProps) {
  const ground = is.isEnd
    ? 'rounded-md bg-accent text-on-accent font-strong forced-colors:outline-2 forced-colors:-outline-offset-2'
    : is.isWithin
      ? 'bg-notice-ground hover:bg-hairline'
      : 'rounded-md hover:bg-ground';
  const today = is.isToday ? 'font-strong underline decoration-2 underline-offset-3' : '';
  return (
    <span role="gridcell" aria-selected={is.isEnd}>
      <button
        type="button"
        tabIndex={is.isTabStop ? 0 : -1}
        aria-label={formatWholeDay(day, locale)}
        aria-current={is.isToday ? 'date' : undefined}
        onClick={onChoose}
        className={`size-8 tabular-nums ${ground} ${today} ${is.isOutside && !is.isEnd ? 'text-muted' : ''}`}
      >
        {Number(day.slice(8))}
      </button>
    </span>
  );
}
