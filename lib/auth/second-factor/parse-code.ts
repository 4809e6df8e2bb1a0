import { RECOVERY_CODE_DIGITS } from './recovery-codes';

/** A code as typed: of an authenticator app or for recovery, its digits alone. */
export type TypedCode = { kind: 'totp' | 'recovery'; digits: string };

/** The code that a text is, with spaces, hyphens and wide digits or without; null for others. */
export function parseCode(text: string): TypedCode | null {
  const digits = text
    .slice(0, 100)
    .normalize('NFKC')
    .replace(/[\s\p{Pd}]/gu, '');
  if (/^\d{6}$/.test(digits)) return { kind: 'totp', digits };
  const isRecovery = digits.length === RECOVERY_CODE_DIGITS && /^\d+$/.test(digits);
  return isRecovery ? { kind: 'recovery', digits } : null;
}
