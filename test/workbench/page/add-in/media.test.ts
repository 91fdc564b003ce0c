/** @jest-environment jsdom */
import {
  answeredFor,
  answerIn,
  schemeOf,
  ThemeAnswers,
  type AskingWindow,
} from '../../../../src/workbench/page/add-in/media';

const DARK = '(prefers-color-scheme: dark)';
const LIGHT = '(prefers-color-scheme: light)';
const MORE = '(prefers-contrast: more)';
const FORCED = '(forced-colors: active)';

/** A browser that prefers nothing, 800 pixels wide; it knows the queries that these tests ask. */
function browser(): AskingWindow {
  const fits = (query: string): boolean =>
    query
      .split(' and ')
      .every((part) => part === '(min-width: 0px)' || part === '(min-width: 600px)' || part === LIGHT);
  return {
    matchMedia: (query: string) => {
      const list = new EventTarget();
      Object.defineProperty(list, 'matches', { value: fits(query), configurable: true });
      return Object.assign(list, { media: query }) as MediaQueryList;
    },
  };
}

function asked(theme: 'light' | 'dark' | 'contrast', query: string): boolean {
  const view = browser();
  new ThemeAnswers(theme).stand(view);
  return view.matchMedia(query).matches;
}

describe('a page that asks', () => {
  it.each([
    ['light', DARK, false],
    ['light', LIGHT, true],
    ['light', MORE, false],
    ['dark', DARK, true],
    ['dark', LIGHT, false],
    ['dark', MORE, false],
    ['contrast', DARK, true],
    ['contrast', MORE, true],
    ['contrast', '(prefers-contrast)', true],
    ['dark', '(prefers-contrast)', false],
    ['dark', '(prefers-contrast: no-preference)', true],
  ] as const)('is told that in the theme %s %s is %s', (theme, query, answer) => {
    expect(asked(theme, query)).toBe(answer);
  });

  it('is told of everything else by the browser', () => {
    expect([asked('dark', FORCED), asked('dark', '(min-width: 600px)'), asked('dark', '(min-width: 900px)')]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it('may ask for several things at once', () => {
    expect(asked('dark', `${DARK} and (min-width: 600px)`)).toBe(true);
    expect(asked('dark', `${DARK} and (min-width: 900px)`)).toBe(false);
  });

  it('hears when the theme is another one, and only of what has changed', () => {
    const view = browser();
    const answers = new ThemeAnswers('light');
    answers.stand(view);
    const heard: string[] = [];
    const lists = [DARK, MORE, FORCED].map((query) => view.matchMedia(query));
    for (const list of lists) {
      list.addEventListener('change', (event) => heard.push(`${event.media}: ${event.matches}`));
    }
    answers.show('dark');
    answers.show('contrast');
    answers.show('light');
    expect(heard).toEqual([`${DARK}: true`, `${MORE}: true`, `${DARK}: false`, `${MORE}: false`]);
    expect(lists.map(({ matches }) => matches)).toEqual([false, false, false]);
  });

  it('is not answered twice over when it is seen twice', () => {
    const view = browser();
    const answers = new ThemeAnswers('dark');
    answers.stand(view);
    const { matchMedia } = view;
    answers.stand(view);
    expect(view.matchMedia).toBe(matchMedia);
  });
});

it('puts the answers into a query and leaves the rest of it', () => {
  expect(answeredFor('dark', `screen and ( PREFERS-color-scheme : dark ), ${FORCED}`)).toBe(
    `screen and (min-width: 0px), ${FORCED}`,
  );
});

it('counts high contrast as dark', () => {
  expect((['light', 'dark', 'contrast'] as const).map(schemeOf)).toEqual(['light', 'dark', 'dark']);
});

describe('the styles of a page', () => {
  /** A sheet of styles with these conditions, as browsers have it; jsdom has no list of media. */
  function sheetOf(...conditions: readonly string[]) {
    const medias = conditions.map((mediaText) => ({ mediaText }));
    const cssRules = [{ selectorText: 'body' }, ...medias.map((media) => ({ media }))];
    const sheet = { cssRules } as unknown as CSSStyleSheet;
    return { sheet, conditions: () => medias.map(({ mediaText }) => mediaText) };
  }

  it('go by the theme too, from the first one on', () => {
    const { sheet, conditions } = sheetOf(DARK, '(pointer: coarse)');
    const answers = new ThemeAnswers('dark');
    answers.dress([sheet]);
    expect(conditions()).toEqual(['(min-width: 0px)', '(pointer: coarse)']);
    answers.show('light');
    expect(conditions()).toEqual(['(max-width: -1px)', '(pointer: coarse)']);
  });

  it('are looked at again as long as nothing has been read of them', () => {
    const rules: object[] = [];
    const sheet = { cssRules: rules } as unknown as CSSStyleSheet;
    const answers = new ThemeAnswers('dark');
    answers.dress([sheet]);
    const media = { mediaText: DARK };
    rules.push({ media });
    answers.dress([sheet]);
    answers.dress([sheet]);
    expect(media.mediaText).toBe('(min-width: 0px)');
  });
});

describe('a frame', () => {
  /** A frame whose windows are as browsers have them: another one once its page comes. */
  function frameOf(view: AskingWindow & EventTarget) {
    const frame = document.createElement('iframe');
    const shown = { view };
    Object.defineProperty(frame, 'contentWindow', { get: () => shown.view });
    Object.defineProperty(frame, 'contentDocument', { get: () => document.implementation.createHTMLDocument() });
    return { frame, shown };
  }
  const aView = (): AskingWindow & EventTarget => Object.assign(new EventTarget(), browser());
  const isDark = (view: AskingWindow): boolean => view.matchMedia(DARK).matches;

  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is answered in the window that it has, and in the one that its page brings', () => {
    const empty = aView();
    const { frame, shown } = frameOf(empty);
    answerIn(frame, new ThemeAnswers('dark'));
    expect(isDark(empty)).toBe(true);
    const page = aView();
    empty.dispatchEvent(new Event('pagehide'));
    shown.view = page;
    jest.advanceTimersByTime(0);
    expect(isDark(page)).toBe(true);
  });

  it('is looked after until its page has come, however the browser does it', () => {
    const { frame, shown } = frameOf(aView());
    answerIn(frame, new ThemeAnswers('dark'));
    shown.view = aView();
    jest.advanceTimersByTime(10);
    expect(isDark(shown.view)).toBe(true);
    frame.dispatchEvent(new Event('load'));
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is let go of', () => {
    const { frame, shown } = frameOf(aView());
    answerIn(frame, new ThemeAnswers('dark'))();
    shown.view = aView();
    frame.dispatchEvent(new Event('load'));
    expect([jest.getTimerCount(), isDark(shown.view)]).toEqual([0, false]);
  });
});
