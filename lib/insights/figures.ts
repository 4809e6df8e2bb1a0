/** What is counted in the chosen period, by what happened in it. */
export const PERIOD_FIGURES = ['sold', 'churned'] as const;

/** What is counted as of now, whatever the chosen period is. */
export const PRESENT_FIGURES = [
  'active',
  'suspended',
  'renewing',
  'trials',
  'trialsEnding',
] as const;

export const FIGURES = [...PERIOD_FIGURES, ...PRESENT_FIGURES] as const;

export type FigureName = (typeof FIGURES)[number];

/** How many subscriptions, and how many licenses they hold; what is billed by use holds none. */
export type Amount = { subscriptions: number; licenses: number };

/** Whether a text is the name of a figure. */
export function isFigure(text: string): text is FigureName {
  return FIGURES.some((name) => name === text);
}
