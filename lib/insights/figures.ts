/** Figures of the selected period. */
export const PERIOD_FIGURES = ['sold', 'churned'] as const;

/** Figures as of now, whatever the selected period is. */
export const PRESENT_FIGURES = [
  'active',
  'suspended',
  'ending',
  'renewing',
  'expiring',
  'trials',
  'trialsEnding',
] as const;

export const FIGURES = [...PERIOD_FIGURES, ...PRESENT_FIGURES] as const;

export type FigureName = (typeof FIGURES)[number];

/** A number of subscriptions and of their licenses; subscriptions billed by usage have none. */
export type Amount = { subscriptions: number; licenses: number };

/** Whether a text is the name of a figure. */
export function isFigure(text: string): text is FigureName {
  return FIGURES.some((name) => name === text);
}
