/** Whether two facts speak against each other; an unknown one speaks against nothing. */
export const differs = <T>(a: T | undefined, b: T | undefined): boolean =>
  a !== undefined && b !== undefined && a !== b;
