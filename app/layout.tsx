import '@fontsource-variable/inter/wght.css';
import './globals.css';
import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import type { ReactNode } from 'react';
import { EarlyClicks } from '@/components/activity-log/opening/early-clicks';
import { NONCE_HEADER } from '@/lib/auth/paths';
import { getCurrentLocale, getTranslator } from '@/lib/platform/i18n/current-locale';
import type { MessageNamespace } from '@/lib/platform/i18n/messages';
import { ClientMessages } from './_page/client-messages';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslator();
  return {
    title: { default: t('layout.product'), template: `%s · ${t('layout.product')}` },
    description: t('layout.description'),
    robots: { index: false, follow: false },
  };
}

// The namespaces that any page may need in the browser.
const COMMON_SUBJECTS: MessageNamespace[] = ['ui', 'errors'];

export const viewport: Viewport = { colorScheme: 'light dark' };

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  return (
    <html lang={await getCurrentLocale()}>
      <body>
        <EarlyClicks nonce={nonce} />
        <ClientMessages of={COMMON_SUBJECTS}>{children}</ClientMessages>
      </body>
    </html>
  );
}
