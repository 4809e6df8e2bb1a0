const MAX_ENTRIES = 2000;
const MAX_KEY_LENGTH = 200;

/**
 * Caches the results of a function for recent texts. For texts that recur in a long file, such as
 * names and actions.
 */
export function memoize(compute: (text: string) => string): (text: string) => string {
  const cache = new Map<string, string>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    if (text.length > MAX_KEY_LENGTH) return compute(text);
    if (cache.size === MAX_ENTRIES) cache.clear();
    const copy = copyOf(text);
    const result = compute(copy);
    cache.set(copy, result);
    return result;
  };
}

// A substring keeps the whole text in memory, and thousands of them would keep thousands.
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
