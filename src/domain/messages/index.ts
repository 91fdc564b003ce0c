/** The message catalogues. English is the reference: other languages have the same entries with the same values. */
import type { FindingOf, RuleId } from '../model';
import type { RuleText } from './catalogue';
import { authority } from './en/authority';
import { identity } from './en/identity';
import { labels } from './en/labels';
import { nextAction } from './en/nextAction';
import { quantity } from './en/quantity';
import { sheet } from './en/sheet';
import { superseded } from './en/superseded';

const english = { ...identity, ...labels, ...superseded, ...authority, ...quantity, ...nextAction, ...sheet };

/** The values each rule's message is made of. */
export type MessageValues = { readonly [R in RuleId]: Parameters<(typeof english)[R]['message']>[0] };

/** Wording for every rule in one language. */
export type Catalogue = { readonly [R in RuleId]: RuleText<MessageValues[R]> };

export const en: Catalogue = english;

/** What a finding says, in one sentence. */
export function messageOf<R extends RuleId>(
  finding: Pick<FindingOf<R>, 'rule' | 'values'>,
  catalogue: Catalogue = en,
): string {
  return catalogue[finding.rule].message(finding.values);
}

/** What to do about a finding, in one sentence. */
export function suggestionOf<R extends RuleId>(
  finding: Pick<FindingOf<R>, 'rule' | 'values'>,
  catalogue: Catalogue = en,
): string {
  return catalogue[finding.rule].suggestion(finding.values);
}
