import '@fontsource-variable/inter/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { EarlyPresses } from '@/components/activity-log/early-presses';

export const metadata: Metadata = {
  title: { default: 'Activity Log', template: '%s · Activity Log' },
  description: 'Who did what to which customer, and when.',
  robots: { index: false, follow: false },
};

export const viewport: Viewport = { colorScheme: 'light dark' };

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>
        <EarlyPresses />
        {children}
      </body>
    </html>
  );
}
