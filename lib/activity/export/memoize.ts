const MAX_ENTRIES = 2000;
const MAX_KEY_LENGTH = 200;

/**
 * Caches the results of a function for recent texts. For texts that recur in a long file, such as
 * names and actions.
 */
export function memoize<Result extends string | object>(
  compute: (text: string) => Result,
): (text: string) => Result {
  const cache = new Map<string, Result>();
  // Often the same again, such as a status: compared sooner than looked up.
  let last = '';
  let lastResult: Result | undefined;
  return (text) => {
    if (lastResult !== undefined && text === last) return lastResult;
    let result = cache.get(text);
    if (result === undefined) {
      if (text.length > MAX_KEY_LENGTH) return compute(text);
      if (cache.size === MAX_ENTRIES) cache.clear();
      const copy = copyOf(text);
      result = compute(copy);
      cache.set(copy, result);
    }
    last = text;
    lastResult = result;
    return result;
  };
}

// A substring keeps the whole text in memory, and thousands of them would keep thousands.
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
