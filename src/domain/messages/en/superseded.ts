import { list } from '../catalogue';
import { acceptedParts, entriesInWords, lanesInWords, quoted, type Entry } from './words';

interface OffRevision {
  readonly row: number;
  readonly qty: number | null;
  readonly recorded: string | null;
  readonly label: string | null;
  readonly approved: string;
}

interface SharedLocation {
  readonly location: string;
  readonly entries: readonly Entry[];
  readonly severalParts: boolean;
  readonly area: boolean;
  readonly leaving: boolean;
}

/** `Row 2 has 40 accepted parts recorded as "A"`, `labelled "A"`, or both. */
function offRevision({ row, qty, recorded, label }: OffRevision): string {
  const said = [
    ...(recorded === null ? [] : [`recorded as ${quoted(recorded)}`]),
    ...(label === null ? [] : [`labelled ${quoted(label)}`]),
  ];
  return `Row ${String(row)} has ${acceptedParts(qty)} ${list(said)}`;
}

/** Wording of the superseded rules (SPEC section 5). */
export const superseded = {
  'revision-not-approved': {
    title: 'Not the approved revision',
    message: (values: OffRevision): string => `${offRevision(values)}, but ${quoted(values.approved)} is approved.`,
    suggestion: (): string => 'Put the parts in another lane, or name the concession that allows their use.',
    why: 'Superseded parts look like the current ones and fit almost as well. Once they are accepted, nothing stops them on the way into the product.',
  },
  'accepted-by-concession': {
    title: 'Accepted by concession',
    message: (values: OffRevision & { readonly concession: string }): string =>
      `${offRevision(values)}, used under concession ${quoted(values.concession)}; ${quoted(values.approved)} is approved.`,
    suggestion: (values: OffRevision & { readonly concession: string }): string =>
      `Check that the concession covers these parts; the note names it, and ${quoted(values.approved)} as the revision to build.`,
    why: 'A concession covers a stated number of parts for a stated use. The shop must not go on building the old revision because some of it was allowed.',
  },
  'approved-revision-missing': {
    title: 'No approved revision',
    message: ({ accepted }: { accepted: number | null }): string =>
      `No approved revision is given for ${acceptedParts(accepted)}.`,
    suggestion: (): string => 'Write the revision that is approved for this order line.',
    why: 'Parts are held because a revision is in doubt. Without the approved one on the sheet, accepting them says only that somebody thought so.',
  },
  'shared-location': {
    title: 'Lanes share a location',
    message: ({ location, entries, severalParts }: SharedLocation): string =>
      `${location} is used by ${lanesInWords(entries)} lanes${severalParts ? ' and by several parts' : ''}: ${entriesInWords(entries)}.`,
    suggestion: ({ location, entries, area, leaving }: SharedLocation): string => {
      if (!entries.some(({ placed }) => placed === 'accepted')) {
        return 'Keep the parts on hold and the parts not to be used in different places.';
      }
      if (area) return `Name the bin or shelf within ${location} in each row.`;
      return leaving
        ? `Have the accepted parts moved before anyone takes parts from ${location}.`
        : 'Move the accepted parts to a place of their own, or name it as the place to move them to.';
    },
    why: 'Whoever is sent to the bin takes what is in it. Good and superseded parts of one design cannot be told apart once they lie together.',
  },
  'separation-not-stated': {
    title: 'Nothing keeps them apart',
    message: ({ row, qty }: { row: number; qty: number | null }): string =>
      `Row ${String(row)} gives neither bag nor location for its ${acceptedParts(qty)}.`,
    suggestion: (): string => 'Write the bag or the location of the accepted parts.',
    why: 'A lot number alone does not say that these parts lie apart from the rest. They are accepted on paper and mixed on the shelf.',
  },
};
