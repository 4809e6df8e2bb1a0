import { z } from 'zod';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { cutWords } from '@/lib/platform/text/cut-words';
import { parseAddress, trimBlanks, type NameFault } from './address';
import { asciiDomain } from './domain';
import { mixedWordOf } from './one-script';
import { unseenInName } from './unseen';

const LONGEST_WORD = 40;

/**
 * The field of a name by which a person, a company or a program is known: one line, in one spelling
 * (NFC), with single blanks. What cannot be seen in it, and a word of several scripts, are refused
 * at the field; `missing` and `tooLong` say the rest.
 */
export function nameField(
  t: Translator,
  { most, missing, tooLong }: { most: number; missing: string; tooLong: string },
) {
  return z
    .string({ error: missing })
    .transform((typed, context) => {
      const name = trimBlanks(typed).normalize('NFC');
      const unseen = unseenInName(name);
      const mixed = unseen ? null : mixedWordOf(name);
      if (unseen) context.addIssue(describeFault({ fault: 'unseen', letter: unseen }, t));
      if (mixed) context.addIssue(describeFault({ fault: 'mixed', word: mixed }, t));
      return name.replace(/\p{Zs}+/gu, ' ');
    })
    .pipe(z.string().min(1, missing).max(most, tooLong));
}

/** The field of a sign-in name at a domain. `missing`, `tooLong` and `elsewhere` say the rest. */
export function addressField(
  t: Translator,
  told: { domain: string; most: number; missing: string; tooLong: string; elsewhere: string },
) {
  return z.string().transform((typed, context) => {
    const trimmed = trimBlanks(typed);
    const refuse = (sentence: string) => {
      context.addIssue(sentence);
      return z.NEVER;
    };
    if (trimmed === '') return refuse(told.missing);
    if (trimmed.length > told.most) return refuse(told.tooLong);
    const parsed = parseAddress(trimmed);
    if ('fault' in parsed)
      return refuse(parsed.fault === 'form' ? told.elsewhere : describeFault(parsed, t));
    const isAtDomain = parsed.address.endsWith(`@${told.domain}`);
    return isAtDomain ? parsed.address : refuse(told.elsewhere);
  });
}

/**
 * The field of a domain, as DNS has it; `wrong` says that it is none. Where something else may stand
 * instead, `isOther` tells it, in lower case.
 */
export function domainField(
  t: Translator,
  { wrong, isOther = () => false }: { wrong: string; isOther?: (text: string) => boolean },
) {
  return z.string().transform((typed, context) => {
    const trimmed = trimBlanks(typed);
    if (isOther(trimmed.toLowerCase())) return trimmed.toLowerCase();
    const parsed = asciiDomain(trimmed);
    if ('ascii' in parsed) return parsed.ascii;
    const message = parsed.fault === 'form' ? wrong : describeFault(parsed, t);
    // What else is wrong with the form is told beside it.
    context.issues.push({ code: 'custom', message, input: typed, continue: true });
    return trimmed;
  });
}

/** What is wrong with a name, in a sentence. */
export function describeFault(fault: NameFault, t: Translator): string {
  switch (fault.fault) {
    case 'unseen':
      return t('forms.unseenLetter', { letter: fault.letter });
    case 'sign':
      return t('forms.noAddressSign', { letter: fault.letter });
    case 'mixed':
      return t('forms.mixedScripts', { word: isolatedText(cutWords(fault.word, LONGEST_WORD)) });
    case 'form':
      return t('forms.noAddress');
  }
}
