'use client';

import { useState, type MouseEvent, type ReactNode } from 'react';
import { AtPageEnd } from '@/components/ui/page/at-page-end';
import { download } from './download';
import type { ExportProgress, ExportToast } from './export-toast';

type ExportLinkProps = {
  href: string;
  className?: string;
  title?: string;
  /** How many records the view has; null when it is not known. */
  count: number | null;
  /** The name that the file will have. */
  fileName: string;
  children: ReactNode;
};

const loadExport = () => Promise.all([import('./start-export'), import('./export-toast')]);

/**
 * A link to a download, which stays the browser's own. With JavaScript it also says that the file is
 * being prepared, what it holds once it arrives, and why it does not: what says so is loaded with the
 * first download, which is the browser's alone where that cannot be loaded.
 */
export function ExportLink({ count, fileName, children, ...link }: ExportLinkProps) {
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const [Toast, setToast] = useState<typeof ExportToast | null>(null);
  const isPreparing = progress !== null && 'count' in progress;

  function start(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (isPreparing) return;
    setProgress({ file: fileName, count });
    loadExport().then(
      async ([{ startExport }, { ExportToast: Loaded }]) => {
        setToast(() => Loaded);
        setProgress({ file: fileName, ...(await startExport(link.href)) });
      },
      () => {
        setProgress(null);
        download(link.href);
      },
    );
  }

  return (
    <>
      <a {...link} onClick={start} aria-disabled={isPreparing || undefined}>
        {children}
      </a>
      <AtPageEnd>
        <div role="status" className="contents">
          {progress && Toast && <Toast progress={progress} close={() => setProgress(null)} />}
        </div>
      </AtPageEnd>
    </>
  );
}
