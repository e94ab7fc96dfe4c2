// CPU time of work that lies inside one instruction or native call and grows with its operands: copying a list, multiplying integers
// of a thousand digits. Where that is done nobody knows whose time it is; the machine that runs says so here, as in running.ts.

/** Whoever pays for what is being done. */
export interface Payer {
  charge(picoseconds: number): void;
}

const NOBODY: Payer = { charge: () => undefined };
let payer: Payer = NOBODY;

/** The machine that runs from now on; null when none does: what people look at between two steps costs the program nothing. */
export function payFrom(machine: Payer | null): void {
  payer = machine ?? NOBODY;
}

/** Do what is done once and kept for later runs, so that the first run is not longer than they are. */
export function unpaid<Made>(make: () => Made): Made {
  const before = payer;
  payer = NOBODY;
  try {
    return make();
  } finally {
    payer = before;
  }
}

export function spend(picoseconds: number): void {
  payer.charge(picoseconds);
}

/**
 * Picoseconds of the steps that such work is made of, by CPython 3.11 on the machine of vm/costs.ts (tests/bench/operations.ts has the
 * measurements).
 */
export const EFFORT_PS = {
  /** Native code takes an item from an iterator: sum() of a list needs 5 ns for each. */
  iteration: 4_000,
  /** An int is made on the way: the items of a range. */
  newInt: 3_500,
  /** A reference is copied, and counted: list(l), l[:], l + m, l * 3. */
  copy: 1_500,
  /** A reference is moved within its list: insert, pop(0), reverse. */
  move: 100,
  /** A list, a tuple, a slice of either is made. */
  newContainer: 20_000,
  /** An item is compared with another. */
  comparison: 5_000,
  /** A comparison of a sort, of which there are n·log2(n); of items that are in order already, n. */
  sortComparison: 3_500,
  /** A key is looked up in a hash table, found or not; and stored. */
  lookup: 5_500,
  store: 8_000,
  /** A str is made; and each character that is copied. */
  newText: 17_000,
  character: 30,
  /** An int has to become a float first. */
  mixed: 6_500,
  /** Two digits (of 30 bits) of long integers are multiplied; one is added, compared, shifted. */
  digitProduct: 400,
  digit: 300,
  /** An int of more than one digit is made. */
  newLong: 6_000,
  /** A call of Python code from native code: an argument vector, and a C frame of the interpreter. */
  callBack: 23_000,
} as const;
