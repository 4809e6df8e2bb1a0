import { useEffect, useRef, useState } from 'react';
import { PALETTE_PATH } from '@/lib/activity/paths';
import type { PaletteContent } from './palette-content';

// How long typing must pause before a request is sent.
const DEBOUNCE_MS = 120;

type PaletteState = {
  /** The list of what was typed last, or of what was typed before while that is on its way. */
  content: PaletteContent | null;
  is: 'loading' | 'current' | 'failed';
};

/**
 * The list for what is typed on a page with the query `kept`. `onArrival` is called with each list that
 * is shown.
 */
export function usePaletteContent(kept: string, onArrival: (content: PaletteContent) => void) {
  const [state, setState] = useState<PaletteState>({ content: null, is: 'loading' });
  const pending = useRef<AbortController>(null);

  function load(typed: string, delay: number): void {
    pending.current?.abort();
    const { signal } = (pending.current = new AbortController());
    setTimeout(() => {
      if (signal.aborted) return;
      fetchContent(`${PALETTE_PATH}?${queryWith(kept, typed)}`, signal).then(
        (content) => {
          if (signal.aborted) return;
          setState({ content, is: 'current' });
          onArrival(content);
        },
        () => signal.aborted || setState({ content: null, is: 'failed' }),
      );
    }, delay);
  }

  function search(typed: string, delay = DEBOUNCE_MS): void {
    setState(({ content }) => ({ content, is: 'loading' }));
    load(typed, delay);
  }

  useEffect(() => {
    load('', 0);
    return () => pending.current?.abort();
    // Once: what is typed later is searched for when it is typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return { ...state, search };
}

function queryWith(kept: string, typed: string): URLSearchParams {
  const query = new URLSearchParams(kept);
  query.set('typed', typed);
  return query;
}

async function fetchContent(url: string, signal: AbortSignal): Promise<PaletteContent> {
  const response = await fetch(url, { signal });
  // Its text is a sentence that says how long to wait.
  if (response.status === 429) return { groups: [], message: await response.text() };
  if (!response.ok || response.redirected) throw new Error('The server returned no palette.');
  return response.json();
}
