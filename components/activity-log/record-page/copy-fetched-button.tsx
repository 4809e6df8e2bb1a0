'use client';

import { CopyButton } from '@/components/ui/copy/copy-button';

type CopyFetchedButtonProps = {
  /** The path of the text, which is too long for the page. */
  from: string;
  label: string;
  /** Shown when copying fails. */
  failureMessage: string;
};

/** Fetches a text on click, and copies it. */
export function CopyFetchedButton({ from, label, failureMessage }: CopyFetchedButtonProps) {
  return <CopyButton text={() => fetchText(from)} label={label} failureMessage={failureMessage} />;
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  // After signing out this would be the sign-in page.
  if (!response.ok || response.redirected)
    throw new Error(`${path} was answered ${response.status}.`);
  return response.text();
}
