import type { ReactNode } from 'react';
import { Brand } from './brand';

/** A page outside the account's layout: one heading and a few lines in the middle. */
export function PlainPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="bg-ground medium:pt-[16vh] flex min-h-dvh flex-col items-center gap-8 px-4 py-10">
      <header>
        <Brand />
      </header>
      <main className="border-line bg-raised medium:p-8 w-full max-w-100 rounded-lg border p-6">
        <h1 className="font-strong text-xl text-balance">{title}</h1>
        <div className="mt-3 flex flex-col items-start gap-5">{children}</div>
      </main>
    </div>
  );
}
