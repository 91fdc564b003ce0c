/** Wording of the quantity rules (SPEC section 5). */
export const quantity = {};
