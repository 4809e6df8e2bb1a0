import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readSessionOrigin } from '@/lib/auth/sessions/read-session-origin';
import { recordOpening } from '@/lib/evidence/packs/record-opening';
import { readPack } from '@/lib/evidence/packs/read-pack';
import { PackContent } from './pack-content';
import { readOpenPack } from './read-open-pack';

type Props = PageProps<'/evidence/[token]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const open = await readOpenPack((await params).token);
  return {
    // What is shown is the business of whoever has the link, not of who sees the title of a tab.
    ...(open ? { title: open.partnerName } : {}),
    robots: { index: false, follow: false, nocache: true },
    referrer: 'no-referrer',
  };
}

/** What a customer without an account sees of a pack. */
export default async function PackPage({ params, searchParams }: Props) {
  const { token } = await params;
  const open = await readOpenPack(token);
  if (!open) notFound();
  const { scope, pack } = open;
  const origin = await readSessionOrigin();
  if (!(await recordOpening(scope, { pack, origin, as: 'page' }))) notFound();
  const { page } = await searchParams;
  return <PackContent source={await readPack(open)} token={token} page={pageOf(page)} />;
}

function pageOf(text: string | string[] | undefined): number {
  return typeof text === 'string' && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 1;
}
