// How deep a program may nest. CPython counts statements and expressions on the way down while it looks at the names of a
// program, and so does scopes.ts; the answer to too much is the same RecursionError.

/** CPython's recursion limit of 1000, three steps of the compiler to one of the interpreter. */
export const MAX_DEPTH = 3000;

/** The program nests deeper than CPython would compile: a RecursionError for the user, without a place. */
export class CompileDepthError extends Error {
  constructor() {
    super("maximum recursion depth exceeded during compilation");
    this.name = "RecursionError";
  }
}
