import type { RateLimit } from '@/lib/platform/database/rate-limiter';

const WINDOW_SECONDS = 15 * 60;

/**
 * Failed attempts in 15 minutes, beyond which the next ones wait. NIST SP 800-63B allows 100 a name;
 * who mistypes never gets there.
 */
export const ATTEMPT_LIMITS = {
  /** In one browser from which the user has signed in before. */
  device: { name: 'sign-in-device', points: 30, seconds: WINDOW_SECONDS },
  /** Of one name from one network. */
  pair: { name: 'sign-in-pair', points: 30, seconds: WINDOW_SECONDS },
  /** Of one name from all networks from which its user has never signed in. */
  name: { name: 'sign-in-name', points: 100, seconds: WINDOW_SECONDS },
  /** Of all names from one network: people of an office share it. */
  network: { name: 'sign-in-network', points: 300, seconds: WINDOW_SECONDS },
} as const satisfies Record<string, RateLimit>;

/** In which refused attempts are counted for the log; it has no limit. */
export const REFUSAL_WINDOW: RateLimit = {
  name: 'sign-in-refusal',
  points: 1_000_000,
  seconds: WINDOW_SECONDS,
};

/**
 * The same for the codes of the second step, where only who knows the password gets: six digits are
 * guessed sooner. With the three codes that are right at a time, 100 attempts a day find one in nine years.
 */
export const CODE_LIMITS = {
  device: { name: 'code-device', points: 10, seconds: WINDOW_SECONDS },
  pair: { name: 'code-pair', points: 10, seconds: WINDOW_SECONDS },
  name: { name: 'code-name', points: 100, seconds: 24 * 60 * 60 },
} as const satisfies Record<string, RateLimit>;

/** How many attempts may fail; without `network` those of others in it do not count. */
export type AttemptLimits = Record<'device' | 'pair' | 'name', RateLimit> & { network?: RateLimit };
