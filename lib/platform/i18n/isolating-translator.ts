import { isolatedText } from '@/lib/platform/text/isolated-text';
import type { Translator } from './translator';

/** A translator whose text values are made visible and isolated: see `isolatedText`. */
export function isolatingTranslator(t: Translator): Translator {
  const told = (...[key, values]: Parameters<Translator>) =>
    values === undefined ? t(key) : t(key, isolated(values));
  return Object.assign(told, t);
}

function isolated<Values extends object>(values: Values): Values {
  const told = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' ? isolatedText(value) : value,
  ]);
  return Object.assign({}, values, Object.fromEntries(told));
}
