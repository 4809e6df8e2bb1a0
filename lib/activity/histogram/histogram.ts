import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { OUTCOMES, totalOf, type Outcome } from '@/lib/activity/outcome';
import type { BarCounts } from '@/lib/activity/query/histogram-counts';
import type { HistogramBar } from './bars';

/** The drawing's own units: it is stretched to the width of the page, and to a height of its own. */
export const HISTOGRAM_WIDTH = 1000;
export const HISTOGRAM_HEIGHT = 48;

/** The left edge and the width of a bar. */
export type BarPosition = { left: number; width: number };

/**
 * A drawing of a histogram: an area for each outcome across all bars, and the position of each bar.
 */
export type HistogramDrawing = {
  /** SVG path data by outcome, in drawing order; empty for an outcome that does not occur. */
  areas: [Outcome, string][];
  /** SVG path data of the failures that are too low for a pattern, over their area. */
  lowFailures: string;
  positions: BarPosition[];
  /** The number of activities in the highest bar. */
  highest: number;
};

// The space to the next bar, relative to a bar's width.
const GAP = 0.15;

// Readers look for failures, and one may be among ten thousand.
const MIN_FAILED_HEIGHT = 3;

// Of lower ones, a pattern would show one stripe and a half.
const MIN_PATTERN_HEIGHT = 5;

/**
 * Draws the counts of bars: heights are linear from zero, widths proportional to time, and the
 * outcomes are stacked with the failures at the bottom, where they are easiest to compare. Failures
 * are drawn last and high enough to be visible, over the outcome above them.
 */
export function drawHistogram(bars: HistogramBar[], counts: BarCounts[]): HistogramDrawing {
  const highest = Math.max(0, ...counts.map(totalOf));
  const y = scaleLinear([0, highest || 1], [HISTOGRAM_HEIGHT, 0]);
  const positions = positionsOf(bars);
  const layers = stack<BarCounts, Outcome>().keys(OUTCOMES)(counts);
  const areas = layers.toReversed().map((layer): [Outcome, string] => {
    const minHeight = layer.key === 'failed' ? MIN_FAILED_HEIGHT : 0;
    const rectangles = positions.map((position, index) => {
      const [low = 0, high = 0] = layer[index] ?? [];
      if (high <= low) return '';
      return rectangle(position, { bottom: y(low), top: Math.min(y(high), y(low) - minHeight) });
    });
    return [layer.key, rectangles.join('')];
  });
  const lowFailures = positions.map((position, index) => {
    const height = HISTOGRAM_HEIGHT - y(counts[index]?.failed ?? 0);
    return height > 0 && height < MIN_PATTERN_HEIGHT ? lowFailure(position, height) : '';
  });
  return { areas, lowFailures: lowFailures.join(''), positions, highest };
}

function lowFailure(position: BarPosition, height: number): string {
  const top = HISTOGRAM_HEIGHT - Math.max(height, MIN_FAILED_HEIGHT);
  return rectangle(position, { bottom: HISTOGRAM_HEIGHT, top });
}

function positionsOf(bars: HistogramBar[]): BarPosition[] {
  const [first] = bars;
  const last = bars.at(-1);
  const x = scaleLinear([Number(first?.start), Number(last?.end)], [0, HISTOGRAM_WIDTH]);
  return bars.map(({ start, end }) => {
    const left = x(start.getTime());
    const fullWidth = x(end.getTime()) - left;
    return { left: round(left), width: round(fullWidth * (1 - GAP)) };
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
