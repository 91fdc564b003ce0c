import { useEffect, useRef, useState } from 'react';
import type { LastCheck } from '../session/model';

/**
 * What a screen reader says of the answer: the sentence after every check that the buyer asked for, and after one that the
 * pane made by itself only where it says something else than before.
 */
export function useSpoken(sentence: string, last: LastCheck | null): string {
  const [spoken, setSpoken] = useState('');
  const before = useRef<{ readonly sentence: string; readonly last: LastCheck | null }>({ sentence: '', last: null });
  useEffect(() => {
    const isAsked = last !== null && last !== before.current.last && !last.isQuiet;
    const isOther = sentence !== before.current.sentence;
    before.current = { sentence, last };
    // A region that says the same again is silent: the blank makes it another text.
    if (isAsked || isOther) setSpoken((text) => (text === sentence ? `${sentence}\u00a0` : sentence));
  }, [sentence, last]);
  return spoken;
}
