// The exit codes: the scheduler's table of how runs end, and the three that only a command line has. Help prints it.

import { EXITS } from "../../scheduler/index.ts";

export const EXIT = {
  done: EXITS.done.code,
  failed: EXITS.failed.code,
  usage: EXITS.usage.code,
  mismatch: EXITS.mismatch.code,
  /** Our own bug: EX_SOFTWARE of sysexits.h. */
  bug: 70,
  interrupted: EXITS.interrupted.code,
  /** Whoever read our output has closed it: as a program ends that SIGPIPE kills. */
  closedPipe: 141,
} as const;

/** Code and meaning of each, for help. */
export function exitTable(): readonly (readonly [code: number, means: string])[] {
  const table = new Map<number, string>(Object.values(EXITS).map(({ code, means }) => [code, means]));
  table.set(EXIT.bug, "a bug in gilscope itself");
  table.set(EXIT.closedPipe, "the reader of the output has closed it");
  return [...table].sort(([one], [other]) => one - other);
}
