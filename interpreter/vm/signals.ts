// What a handler tells the run loop.

/** Go on with the next instruction of the same frame. */
export const CONTINUE = 0;
/** `machine.top` is another frame now. */
export const SWITCH = 1;
/** `machine.request` is to be served by the scheduler. */
export const ASK = 2;

/** As CONTINUE after a call of a native, which has charged CPU time of its own. */
export const RETURNED = 5;
/** As RETURNED after a call of a native that 3.11's specialised calls do not follow with a look at the eval breaker. */
export const QUIET = 3;

/** Stop before a line of the program begins. */
export const LINE = 4;

/** A translated code cannot go on from here: the interpreter can. */
export const INTERPRET = 6;

/** A safepoint past the deadline. */
export const DUE = 7;

export type Signal =
  | typeof CONTINUE
  | typeof SWITCH
  | typeof ASK
  | typeof QUIET
  | typeof RETURNED
  | typeof LINE
  | typeof INTERPRET
  | typeof DUE;
