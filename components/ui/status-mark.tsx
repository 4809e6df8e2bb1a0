import {
  CircleAlert,
  CircleCheck,
  CircleDashed,
  CircleX,
  Clock,
  type LucideIcon,
} from 'lucide-react';

export type Mark = 'succeeded' | 'failed' | 'pending' | 'warning' | 'unknown';

const MARKS: Record<Mark, { Icon: LucideIcon; color: string; word: string }> = {
  succeeded: { Icon: CircleCheck, color: 'text-success', word: '' },
  failed: { Icon: CircleX, color: 'text-danger', word: 'font-strong text-danger' },
  pending: { Icon: Clock, color: 'text-warning', word: '' },
  warning: { Icon: CircleAlert, color: 'text-warning', word: '' },
  unknown: { Icon: CircleDashed, color: 'text-muted', word: '' },
};

/** A state as a word with a mark before it: the colour only repeats what both say. */
export function StatusMark({ mark, children }: { mark: Mark; children: string }) {
  const { Icon, color, word } = MARKS[mark];
  return (
    <span className="inline-flex max-w-full items-center gap-1.5">
      <Icon className={`size-3.5 shrink-0 ${color}`} aria-hidden />
      <span className={`truncate ${word}`}>{children}</span>
    </span>
  );
}
