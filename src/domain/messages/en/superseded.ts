/** Wording of the superseded rules (SPEC section 5). */
export const superseded = {};
