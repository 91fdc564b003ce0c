import type { Field } from '../../model';
import { list, parts } from '../catalogue';
import { FIELD_WORDS, quoted } from './words';

/** Rows or a row that a stated total is compared with. */
type TotalMismatch =
  | { readonly kind: 'lot'; readonly lot: string; readonly sum: number; readonly totals: readonly number[] }
  | { readonly kind: 'row'; readonly row: number; readonly sum: number; readonly total: number };

/** More accepted parts count than the order has room for. */
interface OverRelease {
  readonly counting: number;
  readonly ordered: number;
  readonly delivered: number;
  readonly inProcess: number;
  /** ordered - delivered - inProcess */
  readonly room: number;
}

/** A restart that is no instruction: a word nobody can act on, or more parts than remain. */
type UnclearRestart =
  | { readonly kind: 'word'; readonly shown: string; readonly firm: number | null; readonly remaining: number | null }
  | { readonly kind: 'number'; readonly stated: number; readonly firm: number | null; readonly remaining: number };

/** A row that an earlier note released, as it named it. */
interface ReleasedRow {
  readonly lot: string | null;
  readonly bag: string | null;
  readonly location: string | null;
  readonly qty: number | null;
  /** Its row number on the sheet now, or `null` when it is no longer listed. */
  readonly row: number | null;
}

/** Units made by the time of the last note and now. */
interface BetweenNotes {
  readonly note: string;
  readonly before: number;
  readonly now: number;
  /** Whether the sheet has a column for what left the shop. */
  readonly leftColumn: boolean;
  readonly released: readonly ReleasedRow[];
}

/** `100 ordered - 40 delivered - 5 in process`; what is zero is left out. */
function openArithmetic({ ordered, delivered, inProcess }: OverRelease): string {
  const terms = [
    `${String(ordered)} ordered`,
    ...(delivered === 0 ? [] : [`${String(delivered)} delivered`]),
    ...(inProcess === 0 ? [] : [`${String(inProcess)} in process`]),
  ];
  return terms.join(' - ');
}

/** `only 20 are open`, `only 1 is open`, `none is open`. */
function only(count: number, what: string): string {
  return count === 0 ? `none is ${what}` : `only ${String(count)} ${count === 1 ? 'is' : 'are'} ${what}`;
}

function releasedRow({ lot, bag, location, qty, row }: ReleasedRow): string {
  const id =
    [lot === null ? [] : [`lot ${lot}`], bag === null ? [] : [`bag ${bag}`]].flat().join(', ') ||
    (location === null ? 'a group without an id' : `the parts at ${location}`);
  const count = qty === null ? [] : [parts(qty)];
  return `${id} (${[...count, row === null ? 'no longer listed' : `row ${String(row)}`].join(', ')})`;
}

function releasedThen(note: string, released: readonly ReleasedRow[]): string {
  return released.length === 0 ? '' : ` Note ${note} released ${list(released.map(releasedRow))}.`;
}

function restartChoices({ firm, remaining }: UnclearRestart): string {
  const firmly = firm === null ? 'firm' : `firm (${parts(firm)})`;
  const all = remaining === null ? 'all' : `all (${parts(remaining)})`;
  return `Write blocked, ${firmly}, ${all} or a number${remaining === null ? '' : ` up to ${String(remaining)}`}.`;
}

/** Wording of the quantity rules (SPEC section 5). */
export const quantity = {
  'ordered-missing': {
    title: 'No ordered quantity',
    message: ({ accepted }: { accepted: number | null; column: boolean }): string =>
      accepted === 0
        ? 'No ordered quantity is given, so what remains to be built is not known.'
        : `${accepted === null ? 'Parts' : parts(accepted)} ${accepted === 1 ? 'is' : 'are'} accepted, and no ordered quantity says how many are wanted.`,
    suggestion: ({ column }: { accepted: number | null; column: boolean }): string =>
      column
        ? 'Write the current approved order quantity on the line.'
        : 'Add a column Ordered with the current approved order quantity.',
    why: 'Without the order quantity the shop cannot tell when it is done. It builds what it remembers, and the rest of the paused parts becomes surplus or falls short.',
  },
  'facts-disagree': {
    title: 'Two values for one fact',
    message: ({ field, shown }: { field: Field; shown: readonly string[] }): string =>
      `The ${FIELD_WORDS[field]} of this line is given as ${list(shown.map(quoted))}.`,
    suggestion: ({ field }: { field: Field; shown: readonly string[] }): string =>
      `Settle which ${FIELD_WORDS[field]} holds and write it everywhere, or only once.`,
    why: 'One of the values is out of date. Whoever reads the other row builds to it, and both can point to the sheet.',
  },
  'delivered-not-stated': {
    title: 'Delivered quantity not stated',
    message: ({ everywhere }: { everywhere: boolean }): string =>
      everywhere
        ? 'The sheet does not say how many parts were delivered, so 0 parts are taken as delivered.'
        : 'The delivered quantity of this line is blank, so 0 parts are taken as delivered.',
    suggestion: ({ everywhere }: { everywhere: boolean }): string =>
      everywhere
        ? 'Add a column Delivered, with 0 where nothing has left the shop.'
        : 'Write how many parts left the shop towards this order, or 0.',
    why: 'If parts did go out before the pause, the remaining quantity is too high by just as many, and the shop builds them again.',
  },
  'held-total-mismatch': {
    title: 'Rows and held total differ',
    message: ({ heldTotal, sum }: { heldTotal: number; sum: number }): string =>
      sum < heldTotal
        ? `The shop counts ${parts(heldTotal)}, and the rows add up to ${String(sum)}: ${parts(heldTotal - sum)} too few on the sheet.`
        : `The shop counts ${parts(heldTotal)}, and the rows add up to ${String(sum)}: ${parts(sum - heldTotal)} too many on the sheet.`,
    suggestion: ({ heldTotal, sum }: { heldTotal: number; sum: number }): string =>
      sum < heldTotal
        ? 'Find the bag that is not listed, or ask the shop to count again.'
        : 'Find the bag that is listed twice or has left, or ask the shop to count again.',
    why: 'Parts that are counted but on no row have no lane, and parts on a row that are not there get promised. Either way somebody finds out at assembly.',
  },
  'held-total-missing': {
    title: 'No independent count',
    message: ({ sum }: { sum: number | null }): string =>
      sum === null
        ? 'The rows have no count by the shop to be compared with.'
        : `The rows add up to ${parts(sum)}, and there is no count by the shop to compare that with.`,
    suggestion: (): string =>
      'Ask the shop how many parts of this line it holds in all, and write that as the held total.',
    why: 'A row that was forgotten or copied twice looks like any other row. Only a count made by somebody else shows it.',
  },
  'lot-total-mismatch': {
    title: 'Rows and lot total differ',
    message: (values: TotalMismatch): string =>
      values.kind === 'row'
        ? `The lane quantities of row ${String(values.row)} add up to ${parts(values.sum)}, and the row's quantity is ${String(values.total)}.`
        : `Lot ${values.lot} has a total of ${list(values.totals.map(String))}, and its rows add up to ${parts(values.sum)}.`,
    suggestion: ({ kind }: TotalMismatch): string =>
      kind === 'row'
        ? 'Correct the lane quantities or the quantity of the row, so that they agree.'
        : 'Find the bag of the lot that is missing, counted twice or counted wrong, or correct the lot total.',
    why: 'The parts of a lot that are on no row are still somewhere in the shop, without a lane and perhaps without a label.',
  },
  'recount-differs': {
    title: 'Recount differs',
    message: ({ row, qty, counted }: { row: number; qty: number; counted: number }): string =>
      `Row ${String(row)} says ${parts(qty)}, and the recount found ${String(counted)}.`,
    suggestion: (): string => 'Settle which count is right, and write it as the quantity.',
    why: 'The release says how many parts may be taken from the bag. If the bag holds another number, the missing ones were used without leave or lie in the wrong place.',
  },
  'remaining-disagrees': {
    title: 'Open quantity differs',
    message: ({ stated, remaining }: { stated: number; remaining: number }): string =>
      `The sheet says ${parts(stated)} ${stated === 1 ? 'is' : 'are'} open, and ${String(remaining)} remain to be built.`,
    suggestion: (): string => 'Correct the open quantity, or find out what it counts that the line does not.',
    why: 'Two numbers for what is still to be built end in two instructions. The shop builds to the one it sees first.',
  },
  'over-release': {
    title: 'More accepted than open',
    message: (values: OverRelease): string =>
      `${parts(values.counting)} accepted count toward the order, and ${only(values.room, 'open')} (${openArithmetic(values)}): ${String(values.counting - values.room)} too many.`,
    suggestion: ({ counting, room }: OverRelease): string =>
      `Let ${parts(counting - room)} not count toward the order, or correct the ordered or delivered quantity.`,
    why: 'The surplus leaves the shop as if it were ordered and gets invoiced, or the next order is cut by parts that nobody meant to count.',
  },
  'over-delivered': {
    title: 'More delivered than ordered',
    message: (values: { ordered: number; delivered: number; inProcess: number }): string =>
      `${values.inProcess === 0 ? `${parts(values.delivered)} delivered are` : `${parts(values.delivered)} delivered and ${String(values.inProcess)} in process are`} more than the ${String(values.ordered)} ordered.`,
    suggestion: (): string => 'Correct the ordered, delivered or in-process quantity.',
    why: 'If the order was raised, the sheet is out of date and the remaining quantity is wrong; if not, parts went out that nobody ordered. Releasing more on top of that makes it worse.',
  },
  'counts-not-stated': {
    title: 'Counts or not: not stated',
    message: ({ row, qty, shown }: { row: number; qty: number | null; shown: string; column: boolean }): string =>
      shown === ''
        ? `Row ${String(row)} accepts ${qty === null ? 'parts' : parts(qty)} and does not say whether they count toward the order.`
        : `Row ${String(row)} accepts ${qty === null ? 'parts' : parts(qty)} and says "${shown}" where yes or no is needed.`,
    suggestion: ({ column }: { row: number; qty: number | null; shown: string; column: boolean }): string =>
      column
        ? 'Write yes if the parts reduce what is still to be built, else no.'
        : 'Add a column Counts toward order: yes if the parts reduce what is still to be built, else no.',
    why: 'Accepted parts may be samples or spares that the order does not get. If the shop counts them and the buyer does not, the delivery comes up short by just that number.',
  },
  'restart-not-stated': {
    title: 'Restart not stated',
    message: ({ column }: { column: boolean }): string =>
      `${column ? 'The restart cell is blank' : 'The sheet does not say what the shop may build now'}, so restart is read as blocked.`,
    suggestion: ({ column }: { column: boolean }): string =>
      column
        ? 'Write blocked, firm, all or a number in the restart column.'
        : 'Add a column Restart with blocked, firm, all or a number.',
    why: 'A shop that is not told to wait sooner or later starts the machine, and builds what the hold decision would have made unnecessary.',
  },
  'restart-unclear': {
    title: 'Unclear restart',
    message: (values: UnclearRestart): string =>
      values.kind === 'word'
        ? `Restart says "${values.shown}", which does not tell how many parts the shop may build.`
        : `Restart lets the shop build ${parts(values.stated)}, and ${values.remaining === 0 ? 'none remains' : `only ${String(values.remaining)} ${values.remaining === 1 ? 'remains' : 'remain'}`}.`,
    suggestion: (values: UnclearRestart): string => restartChoices(values),
    why: 'Asked to build the shortfall, one shop builds what is surely missing and another everything that is not yet accepted. The difference is the parts on hold.',
  },
  'restart-covers-hold': {
    title: 'Restart covers parts on hold',
    message: ({ mayBuildNow, firm }: { mayBuildNow: number; firm: number }): string =>
      `The shop may build ${parts(mayBuildNow)} now, and ${only(firm, 'certain to be needed')}: ${String(mayBuildNow - firm)} may still come from the parts on hold.`,
    suggestion: ({ firm }: { mayBuildNow: number; firm: number }): string =>
      `Write firm (${parts(firm)}) if the hold decision should come first.`,
    why: 'If the held parts turn out to be good, you have them twice: once from the shelf and once from the machine.',
  },
  'left-not-delivered': {
    title: 'Left but not delivered',
    message: ({ left, delivered }: { left: number; delivered: number }): string =>
      `${parts(left)} that ${left === 1 ? 'counts toward the order has' : 'count toward the order have'} left the shop, and ${only(delivered, 'delivered')}.`,
    suggestion: (): string =>
      'Raise the delivered quantity, or write no under counts for parts that left without being delivered.',
    why: 'Parts that are neither at the shop nor delivered drop out of the arithmetic, and the shop builds them a second time.',
  },
  'units-appeared': {
    title: 'Parts appeared since the last note',
    message: ({ note, before, now, allowed, released }: BetweenNotes & { readonly allowed: number }): string =>
      `${parts(before)} ${before === 1 ? 'was' : 'were'} made by note ${note}${allowed === 0 ? '' : `, ${String(allowed)} more can be explained`}, and now there are ${String(now)}: ${String(now - before - allowed)} too many.${releasedThen(note, released)}`,
    suggestion: ({ leftColumn }: BetweenNotes & { readonly allowed: number }): string =>
      leftColumn
        ? 'Mark the rows whose parts have left the shop, or correct the delivered quantity or what is in process.'
        : 'Take the rows whose parts have left the shop out of the lanes with a column Gone, or correct the delivered quantity or what is in process.',
    why: 'The usual cause is a bag that was shipped and is still listed: it counts as delivered and as accepted, and the shop builds that many too few. The other cause is a machine that ran without leave.',
  },
  'units-vanished': {
    title: 'Parts vanished since the last note',
    message: ({ note, before, now, released }: BetweenNotes): string =>
      `${parts(before)} ${before === 1 ? 'was' : 'were'} made by note ${note}, and now there are only ${String(now)}: ${parts(before - now)} missing.${releasedThen(note, released)}`,
    suggestion: ({ leftColumn }: BetweenNotes): string =>
      leftColumn
        ? 'Put the row of parts that left the shop back and mark it as left, or raise the delivered quantity.'
        : 'Put the row of parts that left the shop back and mark it in a column Gone, or raise the delivered quantity.',
    why: 'A row that is deleted when its parts go out takes them out of the arithmetic, and the shop builds them a second time. If they did not go out, nobody is looking for them any more.',
  },
  'held-surplus': {
    title: 'More on hold than needed',
    message: ({ surplus, mayCount, remaining }: { surplus: number; mayCount: number; remaining: number }): string =>
      `${parts(mayCount)} on hold may still be accepted, and ${only(remaining, 'open')}: ${String(surplus)} would be surplus.`,
    suggestion: (): string => 'Nothing to do now; when the hold is decided, say which parts do not count.',
    why: 'If all of them are accepted, some have no order to go to. Better known before the decision than after it.',
  },
};
