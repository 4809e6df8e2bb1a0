import { useCallback, useState } from 'react';

/**
 * A component whose script is loaded when it is first opened. A script that cannot be loaded, as
 * without a network, opens nothing and leaves the page as it is; the next time it is asked for again,
 * which `React.lazy` would not do. `load` must stay the same from one rendering to the next.
 */
export function useLoaded<Component>(load: () => Promise<Component>) {
  const [loaded, setLoaded] = useState<{ component: Component } | null>(null);
  const [isOpen, setOpen] = useState(false);

  const open = useCallback(() => {
    setOpen(true);
    load().then(
      (component) => setLoaded({ component }),
      () => setOpen(false),
    );
  }, [load]);
  const close = useCallback(() => setOpen(false), []);

  return { component: isOpen ? loaded?.component : undefined, open, close };
}
