import type { NewPasskey } from '@/lib/auth/second-factor/passkeys/passkey';

/** What a user does to their second factor. */
export type SecondFactorChange =
  | {
      kind: 'setUp';
      /** The sealed secret, and the time step of the code that confirmed it. */
      secondFactor: string;
      step: number;
      hashes: Buffer[];
      /** Whether it may come beside what there is already, or in its place. */
      mayAdd: boolean;
    }
  | {
      kind: 'addPasskey';
      passkey: NewPasskey;
      /** Of recovery codes, which come with the first second factor alone. */
      hashes: Buffer[];
      mayAdd: boolean;
    }
  /** Not the only second factor: that one is turned off by `remove`. */
  | { kind: 'removePasskey'; id: string }
  | { kind: 'removeApp' }
  | { kind: 'newCodes'; hashes: Buffer[] }
  | { kind: 'remove' };

/** What is left after a change: the user's version, and whether recovery codes were stored with it. */
export type ChangedFactor = { version: number; hasNewCodes: boolean };
