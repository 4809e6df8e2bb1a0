import { z } from 'zod';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { parseAddress, trimBlanks, type NameProblem } from './address';
import { parseDomain } from './domain';
import { findMixedWord } from './single-script';
import { findInvisibleInName } from './find-invisible';

const MAX_WORD_LENGTH = 40;

/**
 * The form field for the name of a person, a company or a program: one line, NFC, with single
 * blanks. Invisible characters and words that mix scripts are rejected; the caller supplies the
 * messages for a missing and for a too long name.
 */
export function nameField(
  t: Translator,
  {
    maxLength,
    requiredMessage,
    tooLongMessage,
  }: { maxLength: number; requiredMessage: string; tooLongMessage: string },
) {
  return z
    .string({ error: requiredMessage })
    .transform((typed, context) => {
      const name = trimBlanks(typed).normalize('NFC');
      const unseen = findInvisibleInName(name);
      const mixed = unseen ? null : findMixedWord(name);
      if (unseen) context.addIssue(describeNameProblem({ fault: 'unseen', letter: unseen }, t));
      if (mixed) context.addIssue(describeNameProblem({ fault: 'mixed', word: mixed }, t));
      return name.replace(/\p{Zs}+/gu, ' ');
    })
    .pipe(z.string().min(1, requiredMessage).max(maxLength, tooLongMessage));
}

/** The form field for a sign-in name at a domain; the caller supplies the other messages. */
export function addressField(
  t: Translator,
  told: {
    domain: string;
    maxLength: number;
    requiredMessage: string;
    tooLongMessage: string;
    wrongDomainMessage: string;
  },
) {
  return z.string().transform((typed, context) => {
    const trimmed = trimBlanks(typed);
    const refuse = (sentence: string) => {
      context.addIssue(sentence);
      return z.NEVER;
    };
    if (trimmed === '') return refuse(told.requiredMessage);
    if (trimmed.length > told.maxLength) return refuse(told.tooLongMessage);
    const parsed = parseAddress(trimmed);
    if ('fault' in parsed)
      return refuse(
        parsed.fault === 'form' ? told.wrongDomainMessage : describeNameProblem(parsed, t),
      );
    const isAtDomain = parsed.address.endsWith(`@${told.domain}`);
    return isAtDomain ? parsed.address : refuse(told.wrongDomainMessage);
  });
}

/**
 * The form field for a domain, normalised to its DNS form. `isAlsoAllowed` accepts other values, in
 * lower case.
 */
export function domainField(
  t: Translator,
  {
    invalidMessage,
    isAlsoAllowed = () => false,
  }: { invalidMessage: string; isAlsoAllowed?: (text: string) => boolean },
) {
  return z.string().transform((typed, context) => {
    const trimmed = trimBlanks(typed);
    if (isAlsoAllowed(trimmed.toLowerCase())) return trimmed.toLowerCase();
    const parsed = parseDomain(trimmed);
    if ('ascii' in parsed) return parsed.ascii;
    const message = parsed.fault === 'form' ? invalidMessage : describeNameProblem(parsed, t);
    // Reported together with the other problems of the form.
    context.issues.push({ code: 'custom', message, input: typed, continue: true });
    return trimmed;
  });
}

/** Describes a problem of a name in a sentence. */
export function describeNameProblem(fault: NameProblem, t: Translator): string {
  switch (fault.fault) {
    case 'unseen':
      return t('forms.unseenLetter', { letter: fault.letter });
    case 'sign':
      return t('forms.noAddressSign', { letter: fault.letter });
    case 'mixed':
      return t('forms.mixedScripts', {
        word: isolatedText(truncateWithEllipsis(fault.word, MAX_WORD_LENGTH)),
      });
    case 'form':
      return t('forms.noAddress');
  }
}
