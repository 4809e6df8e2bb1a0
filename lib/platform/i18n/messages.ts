import type { Locale } from './locales';
import { en } from './messages/en';
import { ja } from './messages/ja';
import { ko } from './messages/ko';

/** The messages of the interface. English defines the keys; a test compares the other languages. */
export type Messages = typeof en;

/** A namespace of messages: one file per language. */
export type MessageNamespace = keyof Messages;

export const MESSAGES: Record<Locale, Messages> = { en, ja, ko };
