import type { Locale } from './locales';
import { en } from './messages/en';
import { ja } from './messages/ja';
import { ko } from './messages/ko';

/** The words of the interface. English says which there are; a test compares the others with it. */
export type Messages = typeof en;

/** A subject of the words: a file of each language. */
export type MessageNamespace = keyof Messages;

export const MESSAGES: Record<Locale, Messages> = { en, ja, ko };
