/** Wording of the labels rules (SPEC section 5). */
export const labels = {};
