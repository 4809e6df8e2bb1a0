import { scaleBand, scaleLinear } from 'd3-scale';
import type { SoldInDays } from './sold-over-time';

/** The chart's own units: it is stretched to the width of the page, but not in height. */
export const CHART_WIDTH = 1000;
export const CHART_HEIGHT = 96;

/** A bar as drawn: from its left edge on, and from its top down to zero. */
export type SoldBar = { left: number; width: number; top: number; height: number };

/** Lays out the bars of what was sold: linear heights from zero, and one width for all. */
export function layOutSoldChart(buckets: SoldInDays[]): { bars: SoldBar[]; highest: number } {
  const highest = Math.max(0, ...buckets.map(({ subscriptions }) => subscriptions));
  const y = scaleLinear([0, highest || 1], [CHART_HEIGHT, 0]);
  const x = scaleBand(
    buckets.map(({ from }) => from),
    [0, CHART_WIDTH],
  ).paddingInner(0.15);
  const bars = buckets.map(({ from, subscriptions }) => {
    const top = round(y(subscriptions));
    return {
      left: round(x(from) ?? 0),
      width: round(x.bandwidth()),
      top,
      height: CHART_HEIGHT - top,
    };
  });
  return { bars, highest };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
