import { isolatedText } from '@/lib/platform/text/isolated-text';
import type { Translator } from './translator';

/** A translator whose text values are made visible and isolated: see `isolatedText`. */
export function isolatingTranslator(t: Translator): Translator {
  const translate = (...[key, values]: Parameters<Translator>) =>
    values === undefined ? t(key) : t(key, isolated(values));
  return Object.assign(translate, t);
}

function isolated<Values extends object>(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolatedText(value) : value,
  ]);
  return Object.assign({}, values, Object.fromEntries(entries));
}
