/** Wording of the nextAction rules (SPEC section 5). */
export const nextAction = {};
