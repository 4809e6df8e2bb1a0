import { useEffect, useRef, useState, type RefObject } from 'react';
import { CUSTOMER_SUGGESTIONS_PATH } from '@/lib/activity/paths';

// How long typing must pause before a request is sent.
const DEBOUNCE_MS = 150;

/** A customer's id and its display name. */
export type CustomerOption = { id: string; name: string };

/** The customers whose name contains a search, and the search as a sentence may contain it. */
type Answer = { customers: CustomerOption[]; part: string };

/** The answer for `search`; rejected once a search without results is submitted. */
type Suggestions = Answer & { search: string; isRejected: boolean };

/** The customers whose name contains what is typed into a field; null while it is empty. */
export function useCustomerSuggestions(field: RefObject<HTMLInputElement | null>) {
  const [suggestions, setSuggestions] = useState<Suggestions | null>(null);
  const pending = useRef<AbortController>(null);

  useEffect(() => {
    const listener = new AbortController();
    const clear = () => setSuggestions(null);
    field.current?.form?.addEventListener('reset', clear, listener);
    return () => {
      listener.abort();
      pending.current?.abort();
    };
  }, [field]);

  function close(): void {
    pending.current?.abort();
    // The message that there is none stays, so that what is below does not move away from the pointer.
    setSuggestions((last) => (last?.customers.length === 0 ? last : null));
  }

  function suggest(typed: string): void {
    pending.current?.abort();
    const search = typed.trim();
    if (search === '') return setSuggestions(null);
    const { signal } = (pending.current = new AbortController());
    setTimeout(() => {
      if (signal.aborted) return;
      fetchCustomers(search, signal).then(
        (answer) => setSuggestions({ ...answer, search, isRejected: false }),
        // Without suggestions the reader can still type on and submit the form.
        () => undefined,
      );
    }, DEBOUNCE_MS);
  }

  const reject = () => setSuggestions((last) => last && { ...last, isRejected: true });
  return { suggestions, suggest, close, reject };
}

async function fetchCustomers(search: string, signal: AbortSignal): Promise<Answer> {
  const query = new URLSearchParams({ part: search });
  const response = await fetch(`${CUSTOMER_SUGGESTIONS_PATH}?${query}`, { signal });
  if (!response.ok || response.redirected) throw new Error('The server returned no suggestions.');
  return response.json();
}
