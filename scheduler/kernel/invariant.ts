// Our own mistakes, told apart from the program's and the user's. Always on: a wrong schedule that looks right is worse than a stop.

/** Something that cannot be has been: a bug in gilscope. */
export class GilscopeBug extends Error {
  override readonly name = "GilscopeBug";

  constructor(what: string) {
    super(`this is a bug in gilscope, not in your program: ${what}`);
  }
}

export function invariant(holds: boolean, what: string): asserts holds {
  if (!holds) throw new GilscopeBug(what);
}
