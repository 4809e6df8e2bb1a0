import { scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { OUTCOMES, totalOf, type Outcome } from '@/lib/activity/outcome';
import type { BarCount } from '@/lib/activity/shape';
import type { PeriodBar } from './bars';

/** The picture's own units: it is stretched to the width of the page, but not in height. */
export const PICTURE_WIDTH = 1000;
export const PICTURE_HEIGHT = 64;
export const MARK_HEIGHT = 4;

/** A bar as it is drawn, from its left edge to its right one and from the top down. */
export type DrawnBar = { left: number; width: number; top: number; height: number };

/** A picture: an area for each outcome over all bars, and each bar's own place. */
export type Picture = {
  /** SVG path data by outcome; empty where nothing came of it. */
  areas: Record<Outcome, string>;
  bars: DrawnBar[];
  /** Path data of a mark below each bar in which something failed, be it too little to be seen. */
  failedMarks: string;
  /** How many activities the highest bar has. */
  highest: number;
};

// Of a bar's width; what separates it from the next.
const GAP = 0.15;

/**
 * Draws the counts of bars: heights from zero and linear, widths as long as the time that they stand
 * for, the outcomes upon each other with what failed at the bottom, where it is compared best.
 */
export function drawPicture(bars: PeriodBar[], counts: BarCount[]): Picture {
  const totals = counts.map(totalOf);
  const highest = Math.max(0, ...totals);
  const y = scaleLinear([0, highest || 1], [PICTURE_HEIGHT, 0]);
  const places = placesOf(bars);
  const layers = stack<BarCount, Outcome>().keys(OUTCOMES)(counts);
  const areas = Object.fromEntries(
    layers.map((layer) => [
      layer.key,
      layer
        .map(([low, high], index) => rectangle(places[index], { bottom: y(low), top: y(high) }))
        .join(''),
    ]),
  ) as Record<Outcome, string>;
  const drawn = places.map((place, index) => {
    const top = y(totals[index] ?? 0);
    return { ...place, top, height: PICTURE_HEIGHT - top };
  });
  const failedMarks = places.map((place, index) => (counts[index]?.failed ? markBelow(place) : ''));
  return { areas, bars: drawn, failedMarks: failedMarks.join(''), highest };
}

type Place = { left: number; width: number };

function placesOf(bars: PeriodBar[]): Place[] {
  const [first] = bars;
  const last = bars.at(-1);
  const x = scaleLinear([Number(first?.start), Number(last?.end)], [0, PICTURE_WIDTH]);
  return bars.map(({ start, end }) => {
    const left = x(start.getTime());
    const whole = x(end.getTime()) - left;
    return { left: round(left), width: round(whole * (1 - GAP)) };
  });
}

function rectangle(
  place: Place | undefined,
  { bottom, top }: { bottom: number; top: number },
): string {
  if (!place || bottom <= top) return '';
  const { left, width } = place;
  return `M${left} ${round(bottom)}V${round(top)}h${width}V${round(bottom)}z`;
}

function markBelow(place: Place): string {
  return rectangle(place, { bottom: PICTURE_HEIGHT + MARK_HEIGHT, top: PICTURE_HEIGHT + 1 });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
