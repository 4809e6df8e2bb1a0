import { useEffect, useRef, useState, type RefObject } from 'react';
import { CUSTOMER_SUGGESTIONS_PATH } from '@/lib/activity/paths';
import type { CustomerOption } from './customer-field';

// So long nothing more must be typed before somebody is asked.
const DEBOUNCE_MS = 150;

/** The customers that have a part of a name in theirs; refused, once it is sent and none has it. */
type Suggestions = { search: string; customers: CustomerOption[]; isRejected: boolean };

/** Customers that have what is typed into a field in their name; null while nothing is. */
export function useCustomerSuggestions(field: RefObject<HTMLInputElement | null>) {
  const [suggested, setSuggested] = useState<Suggestions | null>(null);
  const asking = useRef<AbortController>(null);

  useEffect(() => {
    const listening = new AbortController();
    const forget = () => setSuggested(null);
    field.current?.form?.addEventListener('reset', forget, listening);
    return () => {
      listening.abort();
      asking.current?.abort();
    };
  }, [field]);

  function close(): void {
    asking.current?.abort();
    // That there is none stays told: what stands below must not move away from the pointer.
    setSuggested((last) => (last?.customers.length === 0 ? last : null));
  }

  function ask(typed: string): void {
    asking.current?.abort();
    const search = typed.trim();
    if (search === '') return setSuggested(null);
    const { signal } = (asking.current = new AbortController());
    setTimeout(() => {
      if (signal.aborted) return;
      findCustomers(search, signal).then(
        (customers) => setSuggested({ search, customers, isRejected: false }),
        // Who is not answered goes on typing, and sends the form.
        () => undefined,
      );
    }, DEBOUNCE_MS);
  }

  const refuse = () => setSuggested((last) => last && { ...last, isRejected: true });
  return { suggested, ask, close, refuse };
}

async function findCustomers(part: string, signal: AbortSignal): Promise<CustomerOption[]> {
  const query = new URLSearchParams({ part });
  const response = await fetch(`${CUSTOMER_SUGGESTIONS_PATH}?${query}`, { signal });
  if (!response.ok || response.redirected) throw new Error('The suggestions are refused.');
  const { customers } = await response.json();
  return customers;
}
