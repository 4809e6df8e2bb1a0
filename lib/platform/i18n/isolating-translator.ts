import { isolatedText } from '@/lib/platform/text/isolated-text';
import { truncateWithEllipsis } from '@/lib/platform/text/truncate-with-ellipsis';
import type { Translator } from './translator';

/**
 * A translator whose text values are made visible and isolated: see `isolatedText`. Longer values
 * than `maxLength` characters are cut first.
 */
export function isolatingTranslator(t: Translator, maxLength = Infinity): Translator {
  const translate = (...[key, values]: Parameters<Translator>) =>
    values === undefined ? t(key) : t(key, isolated(values, maxLength));
  return Object.assign(translate, t);
}

function isolated<Values extends object>(values: Values, maxLength: number): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolatedText(truncateWithEllipsis(value, maxLength)) : value,
  ]);
  return Object.assign({}, values, Object.fromEntries(entries));
}
