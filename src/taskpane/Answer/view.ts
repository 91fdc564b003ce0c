/** What the first line of the pane says (UX, 1). */
import { answerOf, orderLines, stoppedAnswer, tallyOf } from '../../domain/messages/en/answer';
import type { NoSheet } from '../../domain/outcome';
import { advice, answers, source } from '../messages.en';
import { checkedSheet, type LastCheck, type SessionState } from '../session/model';
import type { GlyphShape } from '../shared/Glyph/Glyph';

/** The answer in one sentence and one shape. */
export interface AnswerView {
  readonly shape: Extract<GlyphShape, 'tick' | 'bars' | 'question'>;
  readonly sentence: string;
  /** What to do where there is no verdict, else `null`. */
  readonly advice: string | null;
  /** Which sheet and why, how much of it, when; `null` where nothing was checked. */
  readonly source: string | null;
}

/** The answer that a state of the session stands for. */
export function answerView(state: SessionState): AnswerView {
  const { stage, last, task, trouble } = state;
  if (stage === 'starting') return unanswered(answers.starting);
  if (stage !== 'ready') return unanswered(answers[stage], advice[stage]);
  if (last !== null) return viewOf(last);
  if (task !== null) return unanswered(answers.checking);
  return unanswered(trouble === null ? answers.unchecked : answers.failed);
}

function unanswered(sentence: string, what: string | null = null): AnswerView {
  return { shape: 'question', sentence, advice: what, source: null };
}

function viewOf(last: LastCheck): AnswerView {
  const { outcome } = last.answered;
  const at = source.checkedAt(timeOfDay(last.at));
  switch (outcome.kind) {
    case 'noSheet':
      return unanswered(sentenceOf(outcome, last.taken.request.sheet), advice[outcome.why]);
    case 'stopped':
      return {
        shape: 'bars',
        sentence: stoppedAnswer(outcome.findings.filter(({ severity }) => severity === 'error').length),
        advice: null,
        source: [whichSheet(last), source.notChecked].join(' · '),
      };
    case 'checked': {
      const tally = tallyOf(outcome.lines);
      const size = `${source.rows(outcome.split.rows.count)}, ${orderLines(tally.lines)}`;
      return {
        // Only a sheet that is settled to the last line, and lets something go, has the tick.
        shape: tally.held === 0 && tally.release > 0 ? 'tick' : 'bars',
        sentence: answerOf(tally),
        advice: null,
        source: [whichSheet(last), size, at].join(' · '),
      };
    }
  }
}

function sentenceOf({ why, sheets }: NoSheet, asked: string | null): string {
  // Of an unknown sheet `sheets` names those that there are.
  const sheet = (why === 'unknown' ? asked : sheets[0]) ?? '';
  return why === 'none' || why === 'several' ? answers[why] : answers[why](sheet);
}

function whichSheet(last: LastCheck): string {
  const sheet = checkedSheet(last) ?? '';
  const { snapshot, request } = last.taken;
  if (request.sheet !== null) return source.chosen(sheet);
  const active = snapshot.activeSheet === null ? undefined : snapshot.sheets[snapshot.activeSheet];
  return active?.name === sheet ? source.active(sheet) : source.only(sheet);
}

/** `14:05`: hours and minutes as a clock on the wall shows them. */
function timeOfDay(at: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(at.getHours())}:${two(at.getMinutes())}`;
}
