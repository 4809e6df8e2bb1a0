const MAX_ENTRIES = 2000;
const MAX_KEY_LENGTH = 200;

/**
 * Caches the results of a function for recent texts. For texts that recur in a long file, such as
 * names and actions.
 */
export function memoize(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const made = known.get(text);
    if (made !== undefined) return made;
    if (text.length > MAX_KEY_LENGTH) return make(text);
    if (known.size === MAX_ENTRIES) known.clear();
    const copy = copyOf(text);
    const fresh = make(copy);
    known.set(copy, fresh);
    return fresh;
  };
}

// A substring keeps the whole text in memory, and thousands of them would keep thousands.
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
