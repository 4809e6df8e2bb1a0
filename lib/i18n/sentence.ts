import type { Translator } from './translator';

/** A sentence in whichever language it is asked for: a reader's, or that of the records. */
export type Sentence = (t: Translator) => string;
