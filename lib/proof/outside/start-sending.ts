import { setTimeout as sleep } from 'node:timers/promises';
import { listPartners, type Partner } from '@/lib/partners/queries';
import { messageOf } from '@/lib/platform/errors/operational-error';
import { startLoop } from '@/lib/platform/process/background-loop';
import { logLine } from '@/lib/platform/process/progress-log';
import { FailureLog } from './failure-log';
import { recordFailure, recordSent } from './place-state';
import { listPlaces, type Place } from './places';
import { NotSentError } from './problem';
import { sendDue, type SendingPlace } from './send-due';
import { CheckpointFolder } from './write-to-folder';

const INTERVAL_MS = 2_000;
// Many partners are looked at less often, so that looking stays cheap.
const INTERVAL_PER_PARTNER_MS = 10;
const FAILED_MS = 10_000;
// A witness that does not answer keeps those partners waiting that are asked for after these.
const AT_ONCE = 4;
// A disk of a network may hang for ever.
const FOLDER_MS = 30_000;

/**
 * Sends checkpoints to the places outside the database soon after they were signed, to each at its own
 * pace: one that is slow or away keeps no other waiting. Returns a function that stops it; what is under
 * way is given up and sent later. It does not keep a process alive. Throws SettingError.
 */
export function startSendingCheckpoints(): () => Promise<void> {
  const places = listPlaces();
  const stopping = new AbortController();
  const witnesses = places.filter(({ kind }) => kind === 'witness').length;
  const loops = places.map((place) => {
    const send = senderOf(place, { witnesses, signal: stopping.signal });
    return startPlaceLoop(place, send);
  });
  return async () => {
    stopping.abort();
    await Promise.all(loops.map((stop) => stop()));
  };
}

type Send = (partner: Partner) => Promise<boolean>;

function startPlaceLoop(place: Place, send: Send): () => Promise<void> {
  const failures = new FailureLog();
  return startLoop(async (isStopped) => {
    try {
      const partners = await listPartners();
      for (let at = 0; at < partners.length && !isStopped(); at += AT_ONCE) {
        const some = partners.slice(at, at + AT_ONCE);
        await Promise.all(some.map((partner) => sendAndSay(partner, { place, send, failures })));
      }
      return Math.max(INTERVAL_MS, partners.length * INTERVAL_PER_PARTNER_MS);
    } catch (error) {
      if (!isStopped()) logLine(`Checkpoints could not be sent out: ${messageOf(error)}`);
      return FAILED_MS;
    }
  });
}

type Saying = { place: Place; send: Send; failures: FailureLog };

async function sendAndSay(partner: Partner, { place, send, failures }: Saying): Promise<void> {
  const subject = `The checkpoint of ${partner.domain} for ${describePlace(place)}`;
  try {
    if (await send(partner)) failures.succeeded(subject);
  } catch (error) {
    if (!(error instanceof NotSentError)) throw error;
    failures.failed(subject, error.message);
  }
}

function senderOf(place: Place, options: { witnesses: number; signal: AbortSignal }): Send {
  if (place.kind === 'folder') return folderSender(place.folder, options.signal);
  const sending: SendingPlace = place;
  return ({ id }) => sendDue({ partnerId: id }, { place: sending, ...options });
}

function folderSender(path: string, signal: AbortSignal): Send {
  const folder = new CheckpointFolder(path);
  const writing = new Map<string, Promise<number | null>>();
  const waiting = new Map<string, number>();
  return async ({ id }) => {
    const tenant = { partnerId: id };
    if (performance.now() < (waiting.get(id) ?? 0)) return false;
    // What hangs is waited for on, and not begun once more: it holds a thread of this process.
    const work =
      writing.get(id) ??
      folder.write(tenant, () => signal.aborted).finally(() => writing.delete(id));
    writing.set(id, work);
    try {
      const size = await withinTime(work, { path, signal });
      if (size !== null) await recordSent(tenant, { place: 'folder', size });
      return size !== null;
    } catch (error) {
      waiting.set(id, performance.now() + FAILED_MS);
      if (error instanceof NotSentError && !signal.aborted)
        await recordFailure(tenant, { place: 'folder', error, failures: 0 });
      throw error;
    }
  };
}

async function withinTime<T>(
  work: Promise<T>,
  { path, signal }: { path: string; signal: AbortSignal },
): Promise<T> {
  const ended = new AbortController();
  const giveUp = () => ended.abort();
  signal.addEventListener('abort', giveUp);
  const late = sleep(FOLDER_MS, null, { ref: false, signal: ended.signal })
    .catch(() => undefined)
    .then(() => {
      const sentence = `The folder ${path} does not answer within ${FOLDER_MS / 1000} s.`;
      throw new NotSentError('unwritable', sentence);
    });
  // Whichever of the two comes second, nobody waits for it here.
  for (const each of [work, late]) each.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    signal.removeEventListener('abort', giveUp);
    ended.abort();
  }
}

function describePlace(place: Place): string {
  if (place.kind === 'witness') return `the witness ${place.key.name} (${place.url})`;
  return place.kind === 'folder' ? 'CHECKPOINT_FOLDER' : 'CHECKPOINT_COMMAND';
}
