import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';

/**
 * A handler of clicks on the customers' names, which follows their links without loading the whole
 * page: as text of the server they are no links of the router.
 */
export function useRouterLinks() {
  const router = useRouter();
  return (event: MouseEvent) => {
    const { target, button, metaKey, ctrlKey, shiftKey, altKey } = event;
    if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
    const link = target instanceof Element && target.closest('.customer > a:not(:empty)');
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    router.push(link.pathname + link.search);
  };
}
