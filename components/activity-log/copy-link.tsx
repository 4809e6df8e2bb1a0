'use client';

import { useRef } from 'react';
import { CopyButton } from '@/components/ui/copy/copy-button';

type CopyLinkProps = {
  /** The path of the page, with its query. */
  href: string;
  label: string;
};

/** Copies the full URL of a page of the product; only with JavaScript. */
export function CopyLink({ href, label }: CopyLinkProps) {
  const address = useRef<HTMLSpanElement>(null);
  // The button exists only in the browser, and so does the URL that it copies.
  const url = typeof location === 'undefined' ? href : new URL(href, location.href).href;
  const select = () => {
    if (address.current) getSelection()?.selectAllChildren(address.current);
  };
  return (
    <>
      <span ref={address} className="sr-only" aria-hidden suppressHydrationWarning>
        {url}
      </span>
      <CopyButton text={url} label={label} select={select} />
    </>
  );
}
