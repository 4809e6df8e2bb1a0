import { Notice } from '@/components/ui/page/notice';

/** What is wrong with the whole of a form; nothing when nothing is. */
export function FormProblem({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <Notice kind="error" isAlert>
      {children}
    </Notice>
  );
}
