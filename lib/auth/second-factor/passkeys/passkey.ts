/** A user has at most as many passkeys. */
export const MAX_PASSKEYS = 10;

export const MAX_PASSKEY_NAME_LENGTH = 60;

/** The form field that takes what a passkey answers, as JSON; the browser's script fills it. */
export const PASSKEY_FIELD = 'passkey';

/** A passkey as its user sees it. */
export type Passkey = {
  /** The credential's id, in base64url. */
  id: string;
  name: string;
  createdAt: Date;
  /** Null until the first sign-in with it. */
  lastUsedAt: Date | null;
  /** How browsers may reach it, such as `internal` or `usb`. */
  transports: string[];
};

/** A passkey that was just made, as it is stored. */
export type NewPasskey = Pick<Passkey, 'id' | 'name' | 'transports'> & {
  publicKey: Uint8Array;
  signCount: number;
};
