/** Wording of the sheet rules (SPEC section 5). */
export const sheet = {};
