import { useEffect, useState } from 'react';

/**
 * Whether files are being dragged over the page. What is dropped anywhere, also on a frame of the page, is given to
 * `onDrop` instead of taking the page's place, as the browser would have it.
 */
export function useDragging(onDrop: (files: readonly File[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const enter = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Within the page it only goes from one thing to the next.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      onDrop([...(event.dataTransfer?.files ?? [])]);
    };
    const listen = (place: Window): void => {
      place.addEventListener('dragenter', enter);
      place.addEventListener('dragover', enter);
      place.addEventListener('drop', drop);
    };
    const unlisten = (place: Window): void => {
      place.removeEventListener('dragenter', enter);
      place.removeEventListener('dragover', enter);
      place.removeEventListener('drop', drop);
    };
    // A frame keeps to itself what is dragged into it from outside of the page.
    const frames = new Set<Window>();
    const follow = ({ target }: Event): void => {
      const inner = target instanceof HTMLIFrameElement ? innerOf(target) : null;
      if (inner === null) return;
      listen(inner);
      frames.add(inner);
    };
    for (const frame of document.querySelectorAll('iframe')) {
      const inner = innerOf(frame);
      if (inner === null) continue;
      listen(inner);
      frames.add(inner);
    }
    listen(window);
    window.addEventListener('dragleave', leave);
    document.addEventListener('load', follow, true);
    return () => {
      unlisten(window);
      window.removeEventListener('dragleave', leave);
      document.removeEventListener('load', follow, true);
      for (const frame of frames) unlisten(frame);
    };
  }, [onDrop]);
  return isOver;
}

/** Dragged cells or texts are none of this. */
function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** The window of a frame of this origin; every page that it loads has one of its own. */
function innerOf({ contentDocument, contentWindow }: HTMLIFrameElement): Window | null {
  return contentDocument === null ? null : contentWindow;
}
