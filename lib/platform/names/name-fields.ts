import { z } from 'zod';
import type { Translator } from '@/lib/platform/i18n/translator';
import { isolatedText } from '@/lib/platform/text/isolated-text';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import { parseAddress, trimBlanks } from './address';
import type { NameProblem } from './name-problem';
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
      const invisible = findInvisibleInName(name);
      const mixed = invisible ? null : findMixedWord(name);
      if (invisible)
        context.addIssue(describeNameProblem({ problem: 'invisible', letter: invisible }, t));
      if (mixed)
        context.addIssue(describeNameProblem({ problem: 'mixed_scripts', word: mixed }, t));
      return name.replace(/\p{Zs}+/gu, ' ');
    })
    .pipe(z.string().min(1, requiredMessage).max(maxLength, tooLongMessage));
}

/** The form field for a sign-in name at a domain; the caller supplies the other messages. */
export function addressField(
  t: Translator,
  options: {
    domain: string;
    maxLength: number;
    requiredMessage: string;
    tooLongMessage: string;
    wrongDomainMessage: string;
  },
) {
  return z.string().transform((typed, context) => {
    const trimmed = trimBlanks(typed);
    const reject = (sentence: string) => {
      context.addIssue(sentence);
      return z.NEVER;
    };
    if (trimmed === '') return reject(options.requiredMessage);
    if (trimmed.length > options.maxLength) return reject(options.tooLongMessage);
    const parsed = parseAddress(trimmed);
    if ('problem' in parsed)
      return reject(
        parsed.problem === 'malformed'
          ? options.wrongDomainMessage
          : describeNameProblem(parsed, t),
      );
    const isAtDomain = parsed.address.endsWith(`@${options.domain}`);
    return isAtDomain ? parsed.address : reject(options.wrongDomainMessage);
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
    const message =
      parsed.problem === 'malformed' ? invalidMessage : describeNameProblem(parsed, t);
    // Reported together with the other problems of the form.
    context.issues.push({ code: 'custom', message, input: typed, continue: true });
    return trimmed;
  });
}

/** Describes a problem of a name in a sentence. */
export function describeNameProblem(problem: NameProblem, t: Translator): string {
  switch (problem.problem) {
    case 'invisible':
      return t('forms.invisibleCharacter', { letter: problem.letter });
    case 'symbol':
      return t('forms.emailCharacter', { letter: problem.letter });
    case 'mixed_scripts':
      return t('forms.mixedScripts', {
        word: isolatedText(truncateWithEllipsis(problem.word, MAX_WORD_LENGTH)),
      });
    case 'malformed':
      return t('forms.invalidEmail');
  }
}
