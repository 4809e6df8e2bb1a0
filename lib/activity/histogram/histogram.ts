import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { OUTCOMES, totalOf, type Outcome } from '@/lib/activity/outcome';
import type { BarCounts } from '@/lib/activity/query/histogram-counts';
import type { HistogramBar } from './bars';

/** The picture's own units: it is stretched to the width of the page, but not in height. */
export const HISTOGRAM_WIDTH = 1000;
export const HISTOGRAM_HEIGHT = 64;

/** Where a bar stands: its left edge, and how wide it is. */
export type BarPosition = { left: number; width: number };

/** A picture: an area for each outcome over all bars, and each bar's own place. */
export type HistogramDrawing = {
  /** SVG path data by outcome, to be drawn in this order; empty where nothing came of it. */
  areas: [Outcome, string][];
  positions: BarPosition[];
  /** How many activities the highest bar has. */
  highest: number;
};

// Of a bar's width; what separates it from the next.
const GAP = 0.15;

// What failed is looked for, and may be one of ten thousand.
const MIN_FAILED_HEIGHT = 3;

/**
 * Draws the counts of bars: heights from zero and linear, widths as long as the time that they stand
 * for, the outcomes upon each other with what failed at the bottom, where it is compared best. It is
 * drawn last and never too low to be seen, over what stands upon it.
 */
export function drawHistogram(bars: HistogramBar[], counts: BarCounts[]): HistogramDrawing {
  const highest = Math.max(0, ...counts.map(totalOf));
  const y = scaleLinear([0, highest || 1], [HISTOGRAM_HEIGHT, 0]);
  const positions = positionsOf(bars);
  const layers = stack<BarCounts, Outcome>().keys(OUTCOMES)(counts);
  const areas = layers.toReversed().map((layer): [Outcome, string] => {
    const least = layer.key === 'failed' ? MIN_FAILED_HEIGHT : 0;
    const rectangles = positions.map((place, index) => {
      const [low = 0, high = 0] = layer[index] ?? [];
      if (high <= low) return '';
      return rectangle(place, { bottom: y(low), top: Math.min(y(high), y(low) - least) });
    });
    return [layer.key, rectangles.join('')];
  });
  return { areas, positions, highest };
}

function positionsOf(bars: HistogramBar[]): BarPosition[] {
  const [first] = bars;
  const last = bars.at(-1);
  const x = scaleLinear([Number(first?.start), Number(last?.end)], [0, HISTOGRAM_WIDTH]);
  return bars.map(({ start, end }) => {
    const left = x(start.getTime());
    const whole = x(end.getTime()) - left;
    return { left: round(left), width: round(whole * (1 - GAP)) };
  });
}

function rectangle(
  { left, width }: BarPosition,
  { bottom, top }: { bottom: number; top: number },
): string {
  return `M${left} ${round(bottom)}V${round(top)}h${width}V${round(bottom)}z`;
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
