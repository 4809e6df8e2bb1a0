/**
 * How much of a value under a name is secret. `credentials` include harmless fields, such as the
 * user's name. `unless_flag` is for names such as `resetPassword`: everything but a plain yes or no
 * is secret.
 */
export type Sensitivity = 'nothing' | 'credentials' | 'everything' | 'unless_flag';

const STRICTEST_FIRST: Sensitivity[] = ['everything', 'credentials', 'unless_flag'];

/** The strictest of some sensitivities. */
export function strictest(sensitivities: Sensitivity[]): Sensitivity {
  return STRICTEST_FIRST.find((sensitivity) => sensitivities.includes(sensitivity)) ?? 'nothing';
}
