// Where lines begin, by the rule of sys.settrace's line events: when a frame comes to an instruction of another line than
// before, or jumps back to the start of the same one. Library code has no lines here.

import type { Frame } from "./frame.ts";

export class LineWatch {
  /** Line and instruction last seen in each frame. */
  private readonly seen = new WeakMap<Frame, { line: number; pc: number }>();

  /** Is the frame about to begin a line? Asked once before each instruction; the second time in a row the answer is no. */
  begins(frame: Frame): boolean {
    const { code, pc } = frame;
    if (code.origin !== "program") return false;
    const line = code.positions[pc * 2]!;
    if (line < 0) return false;
    const last = this.seen.get(frame);
    if (last === undefined) {
      this.seen.set(frame, { line, pc });
      return true;
    }
    const isSame = line === last.line && (pc >= last.pc || !startsLine(frame, line));
    last.line = line;
    last.pc = pc;
    return !isSame;
  }
}

/** Is the next instruction the first of its line where the code comes to it in order? */
function startsLine(frame: Frame, line: number): boolean {
  const before = frame.pc - 2;
  return before < 0 || frame.code.positions[before * 2] !== line;
}
