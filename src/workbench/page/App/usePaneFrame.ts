import { useEffect, useRef, type RefObject } from 'react';
import { answerIn, ThemeAnswers } from '../add-in/media';
import { mount, type Mounted } from '../add-in/mount';
import { troubles } from '../add-in/messages.en';
import { useDesk, useDeskState } from '../desk/useDesk';
import { exitOf, paneExitOf, type Exit } from './regions';

/** How long an add-in's page may need until it speaks to its host, in milliseconds. */
const PATIENCE = 20_000;

export interface PaneFrameRequest {
  /** Address of the page. */
  readonly url: string;
  /** What the add-in is called. */
  readonly name: string;
  /** The focus leaves the page. */
  readonly onExit: (exit: Exit) => void;
}

/** What the pane shows: a page of the add-in at work on the workbook that is open. */
export interface PaneFrame {
  /** Where the frame is put. */
  readonly place: RefObject<HTMLDivElement | null>;
  readonly mounted: RefObject<Mounted | null>;
}

/**
 * Loads the page of the add-in anew for each workbook and each language, since Office.js asks for both only once; another
 * theme is told to the page that is there.
 */
export function usePaneFrame({ url, name, onExit }: PaneFrameRequest): PaneFrame {
  const desk = useDesk();
  const excel = useDeskState((state) => state.excel);
  const language = useDeskState((state) => state.language);
  const theme = useDeskState((state) => state.theme);
  const place = useRef<HTMLDivElement>(null);
  const mounted = useRef<Mounted | null>(null);
  const answers = useRef<ThemeAnswers | null>(null);

  useEffect(() => {
    if (place.current === null) return undefined;
    const media = new ThemeAnswers(desk.state.theme);
    let release = (): void => undefined;
    const page = mount({
      excel,
      page: url,
      title: name,
      into: place.current,
      language,
      prepare: (frame) => {
        release = answerIn(frame, media);
        frame.addEventListener('load', () => {
          leaveByF6(frame, onExit);
        });
      },
      onNotified: (action) => {
        const exit = exitOf(action);
        if (exit !== null) onExit(exit);
      },
    });
    const unstarted = setTimeout(() => {
      desk.say({ kind: 'refused', text: troubles.silent(name) });
    }, PATIENCE);
    void page.channel.met.then(() => {
      clearTimeout(unstarted);
    });
    mounted.current = page;
    answers.current = media;
    return () => {
      clearTimeout(unstarted);
      release();
      page.unmount();
      mounted.current = null;
      answers.current = null;
    };
  }, [desk, excel, language, name, onExit, url]);

  useEffect(() => {
    answers.current?.show(theme);
  }, [theme]);

  return { place, mounted };
}

function leaveByF6(frame: HTMLIFrameElement, onExit: (exit: Exit) => void): void {
  frame.contentWindow?.addEventListener('keydown', (event) => {
    const exit = paneExitOf(event);
    if (exit === null) return;
    event.preventDefault();
    onExit(exit);
  });
}
