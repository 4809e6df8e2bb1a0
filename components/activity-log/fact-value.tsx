import { Identifier } from '@/components/ui/identifier';
import type { Fact } from '@/lib/activity/words/facts';

/** The value of a fact; what machines made looks like it. */
export function FactValue({ fact: [, value, kind] }: { fact: Fact }) {
  return kind === 'code' ? <Identifier>{value}</Identifier> : value;
}
