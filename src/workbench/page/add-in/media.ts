/**
 * How a page of the add-in is told of Excel's theme. Office.js has no `officeTheme` on the way that this page speaks to it, so the
 * add-in goes by what the browser prefers. In a frame, those preferences are answered for Excel's theme, and all else by the browser.
 */
import type { OfficeTheme } from '../desk/desk';

/** What is needed of a window that asks for the preferences. */
export type AskingWindow = Pick<Window, 'matchMedia'>;

/** Light or dark: contrast is Fluent's theme of high contrast, which is a dark one. */
export function schemeOf(theme: OfficeTheme): 'light' | 'dark' {
  return theme === 'light' ? 'light' : 'dark';
}

const PREFERENCE = /\(\s*prefers-(color-scheme|contrast)\s*(?::\s*([a-z-]+)\s*)?\)/gi;
/** Queries that fit always and never, to stand in a query for a part of it that is answered here. */
const ALWAYS = '(min-width: 0px)';
const NEVER = '(max-width: -1px)';

/** Puts the answers for a theme into a media query, and leaves the rest of it as it is. */
export function answeredFor(theme: OfficeTheme, query: string): string {
  return query.replaceAll(PREFERENCE, (_, feature: string, value?: string) => {
    const now = feature.toLowerCase() === 'contrast' ? contrastOf(theme) : schemeOf(theme);
    // Without a value, a preference fits when there is one.
    const fits = value === undefined ? now !== 'no-preference' : value.toLowerCase() === now;
    return fits ? ALWAYS : NEVER;
  });
}

function contrastOf(theme: OfficeTheme): 'more' | 'no-preference' {
  return theme === 'contrast' ? 'more' : 'no-preference';
}

/** Answers the media queries of one page, its scripts' and its styles', for a theme that may change. */
export class ThemeAnswers {
  #theme: OfficeTheme;
  #answer: Window['matchMedia'] | null = null;
  /** Lists that scripts of the page listen to. */
  #lists: MediaQueryList[] = [];
  /** Conditions of the page's styles that name a preference, each with the text that the page gave it. */
  #conditions: (readonly [MediaList, string])[] = [];
  #dressed = new WeakSet<CSSStyleSheet>();

  constructor(theme: OfficeTheme) {
    this.#theme = theme;
  }

  /** Has a window asked here from now on. A window that is asked here already is left alone. */
  stand(view: AskingWindow): void {
    if (view.matchMedia === this.#answer) return;
    this.#lists = [];
    this.#conditions = [];
    const ask = view.matchMedia.bind(view);
    const answer = (query: string): MediaQueryList => {
      // The browser's own list, so that it is listened to as any other; only what it answers is another thing.
      const list = ask(query);
      Object.defineProperty(list, 'matches', { get: () => ask(answeredFor(this.#theme, query)).matches });
      this.#lists.push(list);
      return list;
    };
    view.matchMedia = answer;
    this.#answer = answer;
  }

  /** Puts the answers into styles of the page that came since it was last called. */
  dress(sheets: Iterable<CSSStyleSheet>): void {
    for (const sheet of sheets) {
      // A style that is still being read has no rules yet.
      if (this.#dressed.has(sheet) || sheet.cssRules.length === 0) continue;
      this.#dressed.add(sheet);
      for (const rule of sheet.cssRules) this.#dressRule(rule);
    }
  }

  /** Changes the theme, and tells who listens. */
  show(theme: OfficeTheme): void {
    const before = this.#lists.map(({ matches }) => matches);
    this.#theme = theme;
    for (const [media, text] of this.#conditions) media.mediaText = answeredFor(theme, text);
    this.#lists.forEach((list, at) => {
      const { matches, media } = list;
      if (matches !== before[at]) list.dispatchEvent(Object.assign(new Event('change'), { matches, media }));
    });
  }

  #dressRule(rule: CSSRule): void {
    // Not `instanceof`: each frame has classes of its own.
    if (!('media' in rule) || !isMediaList(rule.media)) return;
    const { media } = rule;
    const text = media.mediaText;
    const answer = answeredFor(this.#theme, text);
    if (answer === text) return;
    this.#conditions.push([media, text]);
    media.mediaText = answer;
  }
}

function isMediaList(media: unknown): media is MediaList {
  return typeof media === 'object' && media !== null && 'mediaText' in media;
}

/** How often a frame is looked at until its page has come, in milliseconds. */
const LOOKING = 10;

/**
 * Has the page that a frame is about to load go by Excel's theme, from its first style and script on. The function given ends it.
 *
 * Where the browser gives the page a window of its own (Chromium does, Firefox keeps the one of the empty frame), that window is
 * there in the task after the empty one was left, and before the page is read.
 */
export function answerIn(frame: HTMLIFrameElement, answers: ThemeAnswers): () => void {
  const styles = new MutationObserver(() => {
    dress();
  });
  const dress = (): void => {
    answers.dress(frame.contentDocument?.styleSheets ?? []);
  };
  const stand = (): void => {
    const { contentWindow, contentDocument } = frame;
    if (contentWindow === null || contentDocument === null) return;
    answers.stand(contentWindow);
    styles.disconnect();
    styles.observe(contentDocument, { childList: true, subtree: true });
    dress();
  };
  stand();
  frame.contentWindow?.addEventListener('pagehide', () => setTimeout(stand));
  const looking = setInterval(stand, LOOKING);
  const end = (): void => {
    clearInterval(looking);
    styles.disconnect();
  };
  const loaded = (): void => {
    stand();
    end();
  };
  frame.addEventListener('load', loaded);
  return () => {
    end();
    frame.removeEventListener('load', loaded);
  };
}
