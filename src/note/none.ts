/** An empty list, the same for all: of ten thousand notes a dozen lists each are empty. It cannot be added to. */
export const NONE: never[] = [];
Object.freeze(NONE);
