import type { ReactNode } from 'react';
import { Brand } from './brand';

/** A page outside the account's layout: one heading and a few lines in the middle. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="plain-page">
      <header>
        <Brand />
      </header>
      <main className="plain-card">
        <h1 className="font-strong text-xl text-balance">{title}</h1>
        <div className="mt-3 flex flex-col items-start gap-5">{children}</div>
      </main>
    </div>
  );
}
