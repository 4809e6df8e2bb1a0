import { useEffect, useRef, useState } from 'react';
import { CUSTOMER_SUGGESTIONS_PATH } from '@/lib/activity/paths';
import type { ChosenCustomer } from './customer-field';

// So long nothing more must be typed before somebody is asked.
const PAUSE_MS = 150;

/** Customers that have what is typed in their name; null while nothing is. */
export function useCustomerSuggestions() {
  const [suggestions, setSuggestions] = useState<ChosenCustomer[] | null>(null);
  const asking = useRef<AbortController>(null);

  useEffect(() => () => asking.current?.abort(), []);

  function close(): void {
    asking.current?.abort();
    setSuggestions(null);
  }

  function ask(part: string): void {
    asking.current?.abort();
    if (part.trim() === '') return setSuggestions(null);
    const { signal } = (asking.current = new AbortController());
    setTimeout(() => {
      if (signal.aborted) return;
      // Who is not answered goes on typing, and sends the form.
      findCustomers(part.trim(), signal).then(setSuggestions, () => undefined);
    }, PAUSE_MS);
  }

  return { suggestions, ask, close };
}

async function findCustomers(part: string, signal: AbortSignal): Promise<ChosenCustomer[]> {
  const query = new URLSearchParams({ part });
  const response = await fetch(`${CUSTOMER_SUGGESTIONS_PATH}?${query}`, { signal });
  if (!response.ok || response.redirected) throw new Error('The suggestions are refused.');
  const { customers } = await response.json();
  return customers;
}
