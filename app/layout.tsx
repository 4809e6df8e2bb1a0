import '@fontsource-variable/inter/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { EarlyPresses } from '@/components/activity-log/early-presses';
import { NONCE_HEADER } from '@/lib/auth/paths';

export const metadata: Metadata = {
  title: { default: 'Activity Log', template: '%s · Activity Log' },
  description: 'Who did what to which customer, and when.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang="en">
      <body>
        <EarlyPresses nonce={nonce} />
        {children}
      </body>
    </html>
  );
}
