import type { Localizer } from '@/lib/platform/i18n/localizer';
import { formatDayInWords } from '@/lib/platform/time/time';
import { PERIOD_FIGURES, type FigureName } from './figures';
import type { InsightPeriod } from './insight-period';

/** A short hint about what exactly a figure counts. */
export function describeFigure(
  { figure, period }: { figure: FigureName; period: InsightPeriod },
  { t, locale }: Localizer,
): string {
  const day = formatDayInWords(period.lastDayAhead, locale);
  return t(`insights.hints.${figure}`, { day, zone: period.filter.zone });
}

/** Whether a figure counts within the selected period rather than as of now. */
export function isPeriodFigure(figure: FigureName): boolean {
  return PERIOD_FIGURES.some((name) => name === figure);
}
