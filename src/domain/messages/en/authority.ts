/** Wording of the authority rules (SPEC section 5). */
export const authority = {};
