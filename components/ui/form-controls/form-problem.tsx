import { Notice } from '@/components/ui/page/notice';

/** The problem of a form as a whole; nothing when there is none. */
export function FormProblem({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <Notice kind="error" isAlert>
      {children}
    </Notice>
  );
}
