import { useEffect, useState } from 'react';
import type { DetailsPanel } from './details-panel';

/** Loads the script of the panel. */
export const loadPanel = async () => (await import('./details-panel')).DetailsPanel;

type PanelState = { component?: typeof DetailsPanel; isMissing: boolean };

/**
 * The panel, whose script is loaded when a row is open beside the list for the first time. One that
 * cannot be loaded is missing until another row is opened.
 */
export function usePanel(openedKey: string | undefined): PanelState {
  const [state, setState] = useState<PanelState>({ isMissing: false });
  useEffect(() => {
    if (openedKey === undefined) return;
    loadPanel().then(
      (component) => setState({ component, isMissing: false }),
      () => setState({ isMissing: true }),
    );
  }, [openedKey]);
  return state;
}
