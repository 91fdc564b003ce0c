import { useEffect, useMemo, useRef, type RefObject } from 'react';
import type { Desk } from '../desk/desk';
import { regionOf, regionsFrom, stepOf, type Exit, type Region } from './regions';

/** What holds the stop of the grid: itself, or the cell that has the focus in it. */
const GRID_STOP = '[role="grid"][tabindex="0"], [role="grid"] [tabindex="0"]';

/** Moves the focus through the page by F6, and takes it back from the pane. */
export interface Regions {
  /** The focus leaves the pane. */
  readonly leavePane: (exit: Exit) => void;
  /** Brings the focus to the sheet. */
  readonly toSheet: () => void;
}

interface Ground {
  readonly root: RefObject<HTMLElement | null>;
  readonly desk: Desk;
  /** Brings the focus into the pane; gives whether it is open. */
  readonly focusPane: () => boolean;
}

/** Listens for F6 while the page is there. */
export function useRegions({ root, desk, focusPane }: Ground): Regions {
  const last = useRef(new Map<Region, HTMLElement>());

  const mover = useMemo(() => {
    const focusRegion = (region: Region): boolean => {
      const place = root.current?.querySelector<HTMLElement>(`[data-region="${region}"]`);
      if (place === null || place === undefined) return false;
      if (region === 'pane' && focusPane()) return true;
      const first = region === 'grid' ? place.querySelector<HTMLElement>(GRID_STOP) : last.current.get(region);
      return (first !== undefined && first !== null && takesFocus(first)) || focusFirst(place);
    };
    const go = (step: 1 | -1, from: Region | null): void => {
      // A cell that is being edited is taken in first; where that is refused, the focus stays with it.
      if (desk.endEdit()) regionsFrom(from, step).some(focusRegion);
    };
    const leavePane = (exit: Exit): void => {
      if (exit === 'next' || exit === 'previous') go(exit === 'next' ? 1 : -1, 'pane');
      else if (exit === 'sheet') focusRegion('grid');
      else if (exit === 'before') root.current?.querySelector<HTMLElement>('[data-region="pane"] button')?.focus();
      else if (root.current !== null) focusFirst(root.current);
    };
    return { go, leavePane, toSheet: () => void focusRegion('grid') };
  }, [desk, focusPane, root]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const step = stepOf(event);
      if (step === null) return;
      event.preventDefault();
      event.stopPropagation();
      mover.go(step, regionOf(document.activeElement));
    };
    const onFocus = ({ target }: FocusEvent): void => {
      if (!(target instanceof HTMLElement)) return;
      const region = regionOf(target);
      if (region !== null) last.current.set(region, target);
    };
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('focusin', onFocus);
    };
  }, [mover]);

  return mover;
}

/** Brings the focus to the first stop of Tab within a place; gives whether there is one. */
function focusFirst(place: HTMLElement): boolean {
  const all = [...place.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')];
  return all.some((each) => each.tabIndex >= 0 && takesFocus(each));
}

/** What is hidden, disabled or gone does not take the focus. */
function takesFocus(element: HTMLElement): boolean {
  element.focus();
  return document.activeElement === element;
}
