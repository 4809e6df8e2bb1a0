import { useCallback, useState } from 'react';

/** How copying a text ended; null before that. */
export type CopyOutcome = { text: string; isCopied: boolean } | null;

/** Copies texts, one at a time, and tells how that ended until `forget` is called. */
export function useCopy() {
  const [outcome, setOutcome] = useState<CopyOutcome>(null);
  const forget = useCallback(() => setOutcome(null), []);

  const copy = useCallback(async (text: string): Promise<boolean> => {
    // First, so that the same message is announced again.
    setOutcome(null);
    const isCopied = await writeToClipboard(text);
    setOutcome({ text, isCopied });
    return isCopied;
  }, []);

  return { outcome, copy, forget };
}

/** Whether the text was copied: not where the browser forbids it, or over plain http. */
export async function writeToClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
