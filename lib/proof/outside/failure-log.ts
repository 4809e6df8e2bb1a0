import { logLine } from '@/lib/platform/process/progress-log';

// A failure that goes on is said again so often.
const AGAIN_MS = 60 * 60_000;

/** Says each failure once, again when it goes on for an hour, and when it is over. */
export class FailureLog {
  private readonly said = new Map<string, { sentence: string; at: number }>();

  constructor(private readonly say: (sentence: string) => void = logLine) {}

  /** Says why something failed. */
  failed(subject: string, sentence: string): void {
    const last = this.said.get(subject);
    const isKnown = last?.sentence === sentence && performance.now() - last.at < AGAIN_MS;
    if (isKnown) return;
    this.said.set(subject, { sentence, at: performance.now() });
    this.say(`${subject}: ${sentence}`);
  }

  /** Says that something that had failed works again. */
  succeeded(subject: string): void {
    if (this.said.delete(subject)) this.say(`${subject}: it arrives again.`);
  }
}
