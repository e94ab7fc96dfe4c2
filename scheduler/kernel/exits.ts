// How a run can end, and the exit code that says so. The command line uses the same table.

export const EXITS = {
  done: { code: 0, means: "the program ran to its end" },
  failed: { code: 1, means: "an uncaught exception, a syntax error, or the code that sys.exit gave" },
  usage: { code: 2, means: "wrong usage, or a file that is not there" },
  rejected: { code: 3, means: "the program uses something outside the supported part of Python" },
  deadlock: { code: 4, means: "every thread is blocked, and nothing is left that could wake one" },
  limit: { code: 5, means: "the limit on instructions, virtual time or threads was reached" },
  mismatch: { code: 6, means: "the schedule or trace does not belong to this program or version" },
  interrupted: { code: 130, means: "Ctrl-C" },
} as const;

export type ExitReason = keyof typeof EXITS;

export interface Exit {
  /** The process's exit code; for `failed` it may be any number that sys.exit gave. */
  readonly code: number;
  readonly reason: ExitReason;
  /** One line or a whole report for people; "" when there is nothing to add. */
  readonly message: string;
}

export function exit(reason: ExitReason, message = "", code: number = EXITS[reason].code): Exit {
  return { code, reason, message };
}

/** The exit of a program that came to its own end with this code. */
export function exitOfProgram(code: number): Exit {
  if (code === 0) return exit("done");
  return code === EXITS.interrupted.code ? exit("interrupted") : exit("failed", "", code);
}
