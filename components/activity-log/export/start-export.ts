import {
  EXPORT_TICKET,
  forgetExportStart,
  parseExportStart,
  type ExportStart,
} from '@/lib/activity/export/export-ticket';
import { download } from './download';

// How often the cookie is looked at, and for how long.
const POLL_MS = 200;
const MAX_POLLS = 600;

/** Starts a download, and resolves when its answer begins. */
export function startExport(href: string): Promise<ExportStart> {
  const ticket = [...crypto.getRandomValues(new Uint32Array(3))]
    .map((number) => number.toString(36))
    .join('')
    .padEnd(8, '0');
  download(`${href}${href.includes('?') ? '&' : '?'}${EXPORT_TICKET}=${ticket}`);
  return awaitStart(ticket);
}

async function awaitStart(ticket: string): Promise<ExportStart> {
  for (let poll = 0; poll < MAX_POLLS; poll++) {
    const start = parseExportStart(document.cookie, ticket);
    if (start) {
      document.cookie = forgetExportStart(ticket);
      return start;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return { refused: 0 };
}
