/** The note of the worked example (SPEC section 4) as the shop reads it, word for word. */
import { toText } from '../../../src/domain/note/text';
import { book, sheet } from '../../support/tables';
import { noteOf, statementOf } from './support';

const MODEL = sheet(
  `| Shop | PO | Part No | Ordered | Delivered | Held total | Approved rev | Restart | Approved by | Change approver | Approval ref | Lot | Bag | Qty | Lane | Rev | Label rev | Location | Move to | Counts toward order | Hold reason | Next decision |
   | Northfield Additive | 4711 | DB-204 | 100 | 0 | 75 | C | Blocked | Dana Ortiz | Priya Raman | E-mail of 2025-06-12 | B | Bag 14 | 40 | Accepted | C | C | Shelf 3 | Shelf 20 | Yes | | |
   | Northfield Additive | 4711 | DB-204 | 100 | 0 | 75 | C | Blocked | Dana Ortiz | Priya Raman | E-mail of 2025-06-12 | A | Bag 15 | 35 | Hold | B | B | Shelf 7 | | Yes | revision review | Engineering rules on rev B |`,
  {},
  'Held Inventory',
);

const MODEL_BOOK = { ...book(MODEL), name: 'model.xlsx' };

const EXPECTED = `Release note ID
========================
Shop: Northfield Additive
PO: 4711
Date: 2025-06-12 14:20 UTC
Prepared by: Sam Whitcombe
Replaces note: none
Workbook: model.xlsx
Sheet: Held Inventory

This note is an instruction. It is not a certificate of conformity.

Release 40 of the already-made parts from lot B for current use. Keep the remaining 35 parts from the paused inventory on hold pending revision review. Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly.

Part DB-204
-----------
1. Released now
No more than 40 parts are released for use now. Revision: C. These parts count toward the order. Move to: Shelf 20.
- 40 parts: lot B, Bag 14, Shelf 3

2. Still on hold
Keep 35 parts on hold. Do not use them, change them or ship them until a new release note releases them. Reason: revision review. Trigger for the decision: Engineering rules on rev B. Who decides: Priya Raman.
- 35 parts: lot A, Bag 15, Shelf 7, revision B

3. Do not use
There are no do-not-use parts.

4. Restart and remaining quantity
Blocked: do not build any more parts until a new release note says so.
Still to build: 60 = 100 ordered - 0 delivered - 40 accepted. Of these 60 parts, 25 are needed whatever we decide, and 35 wait for the decision on the parts on hold.

5. Authority
Approved by Dana Ortiz (written approval: E-mail of 2025-06-12). Any later change must be approved by Priya Raman.

Please remember
---------------
- Move released parts to a separate release location with new labels before you use them.
- Keep parts on hold apart from all other parts, and mark them with the reason and the trigger for the decision.
- If anything here does not match what you see, keep all these parts on hold and ask us.
`;

describe('the note of the worked example', () => {
  const note = noteOf(MODEL_BOOK, {}, { now: '2025-06-12T14:20:00Z', preparedBy: 'Sam Whitcombe' });

  it('reads as a purchasing professional would write it', () => {
    expect(note.id).toMatch(/^HS-[0-9A-F]{8}$/);
    expect(toText(note)).toBe(EXPECTED.replace('ID', note.id));
  });

  it('has the model sentence as its statement', () => {
    expect(statementOf(note)).toBe(
      'Release 40 of the already-made parts from lot B for current use. Keep the remaining 35 parts from the paused inventory on hold pending revision review. Do not restart the held balance until we confirm whether those 35 are usable and whether the open quantity should be reduced accordingly.',
    );
  });

  it('says that it is not issued, under the same id, before it is written', () => {
    const before = noteOf(MODEL_BOOK, {}, { now: null, preparedBy: null });
    expect(before.id).toBe(note.id);
    expect(before.date).toBeNull();
    expect(toText(before)).toContain('\nDate: not issued\nReplaces note: none\n');
  });
});
