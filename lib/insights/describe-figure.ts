import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords } from '@/lib/platform/time/time';
import { PERIOD_FIGURES, type FigureName } from './figures';
import type { InsightPeriod } from './insight-period';

/** What exactly a figure counts, in a short hint. */
export function describeFigure(
  { figure, period }: { figure: FigureName; period: InsightPeriod },
  { t, locale }: Localizer,
): string {
  const day = formatDayInWords(period.lastDayAhead, locale);
  return t(`insights.hints.${figure}`, { day, zone: period.filter.zone });
}

/** Whether a figure is of the chosen period, and not of now. */
export function isPeriodFigure(figure: FigureName): boolean {
  return PERIOD_FIGURES.some((name) => name === figure);
}
