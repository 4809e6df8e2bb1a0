import { findRowButton, rowKeyAt } from '@/components/activity-log/opening/row-element';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Where the Tab key leads when the panel comes right after the button of its row, whose details it
 * shows; null where that is where the browser leads anyway.
 */
export function findTabTarget(
  panel: HTMLElement,
  { target, isBack }: { target: EventTarget | null; isBack: boolean },
): HTMLElement | null {
  const button = findRowButton(rowKeyAt(panel) ?? '');
  if (!button || !(target instanceof HTMLElement)) return null;
  const all = focusableElements();
  const inside = all.filter((element) => panel.contains(element));
  if (target === panel) return (isBack ? button : inside[0]) ?? null;
  const outside = all.filter((element) => !panel.contains(element));
  const place = outside.indexOf(button) + 1;
  const inOrder = [...outside.slice(0, place), ...inside, ...outside.slice(place)];
  const next = neighbourIn(inOrder, { target, isBack });
  return next === neighbourIn(all, { target, isBack }) ? null : (next ?? null);
}

function neighbourIn(
  elements: HTMLElement[],
  { target, isBack }: { target: HTMLElement; isBack: boolean },
): HTMLElement | undefined {
  const place = elements.indexOf(target);
  return place < 0 ? undefined : elements[place + (isBack ? -1 : 1)];
}

function focusableElements(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) =>
      element.tabIndex >= 0 &&
      !element.matches(':disabled') &&
      element.checkVisibility({ visibilityProperty: true }),
  );
}
