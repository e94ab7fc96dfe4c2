// The look at the eval breaker: whether one comes after the instruction that has just been executed. The loop asks only when the
// thread's piece of time is used up; what is answered follows a table of bytecode/safepoints.

import { OP, OPCODE_NAMES, type Safepoint } from "../bytecode/opcodes.ts";
import { safepoints311 } from "../bytecode/safepoints/python-3.11.ts";
import type { SafepointTable } from "../bytecode/safepoints/table.ts";
import type { Frame } from "./frame.ts";
import { QUIET, RETURNED, type Signal, SWITCH } from "./signals.ts";

/** `_Py_CheckInterval` in Python/ceval.c of 2.7; null: there is no counting, each safepoint is one by itself. */
interface Ticker {
  checkInterval: number | null;
}

export class Safepoints {
  /** Translated code looks where 3.11 does. */
  readonly areTranslated: boolean;
  private readonly after: readonly (Safepoint | undefined)[];
  private readonly notBefore: ReadonlySet<number>;
  private readonly ticker: Ticker;
  /** `_Py_Ticker`: one for all threads of a process. */
  private left: number;

  constructor(table: SafepointTable, ticker: Ticker) {
    this.areTranslated = table === safepoints311 && ticker.checkInterval === null;
    this.after = OPCODE_NAMES.map((name) => table.after[name]);
    this.notBefore = new Set(table.notBefore.map((name) => OP[name]));
    this.ticker = ticker;
    this.left = ticker.checkInterval ?? 0;
  }

  /** For a forked process, which counts by itself from here on. */
  copy(ticker: Ticker): Safepoints {
    return Object.assign(Object.create(Safepoints.prototype), this, { ticker });
  }

  /**
   * Is the eval breaker looked at now? `frame` is the one that goes on, `pc` is where the instruction stood in its own, `signal` what
   * came of it. Where safepoints are counted, to ask is to count: they are counted only while somebody waits for one.
   */
  looks(frame: Frame, pc: number, op: number, operand: number, signal: Signal): boolean {
    const safepoint = this.after[op];
    if (safepoint === undefined) return false;
    if (safepoint !== "boundary" && !this.follows(safepoint, frame, pc, op, operand, signal)) return false;
    return this.counts(frame);
  }

  /** The same when a native that took steps, or had a request, has returned to `frame`. */
  looksAfterNative(frame: Frame): boolean {
    const safepoint = this.after[frame.code.words[frame.pc - 2]!];
    const waited = safepoint === "native-return" || safepoint === "return" || safepoint === "always" || safepoint === "boundary";
    return waited && this.counts(frame);
  }

  private follows(safepoint: Safepoint, frame: Frame, pc: number, op: number, operand: number, signal: Signal): boolean {
    switch (safepoint) {
      case "always":
        return signal !== SWITCH && (op !== OP.RESUME || operand < 2);
      case "taken":
        return frame.pc <= pc;
      case "jump":
        return frame.pc !== pc + 2;
      case "test":
        return frame.pc <= pc || typeof tested(frame, pc) !== "boolean";
      case "native-return":
        return signal === RETURNED;
      case "return":
        return signal === RETURNED || signal === QUIET;
      case "caller": {
        const waiting = this.after[frame.code.words[frame.pc - 2]!];
        return waiting === "return" || waiting === "always";
      }
      case "boundary":
        return true;
    }
  }

  /** `--_Py_Ticker < 0` where there is a ticker; and where a block begins, the look is put off. */
  private counts(frame: Frame): boolean {
    const { checkInterval } = this.ticker;
    if (checkInterval !== null && --this.left >= 0) return false;
    if (this.notBefore.size > 0 && this.beginsBlock(frame)) return false;
    if (checkInterval !== null) this.left = checkInterval;
    return true;
  }

  /** A NOP begins a try statement if the code that follows it is guarded from there on. */
  private beginsBlock({ code, pc }: Frame): boolean {
    const op = code.words[pc]!;
    if (!this.notBefore.has(op)) return false;
    if (op !== OP.NOP) return true;
    for (let row = 0; row < code.exceptionTable.length; row += 5) if (code.exceptionTable[row] === (pc >> 1) + 1) return true;
    return false;
  }
}

/** What a conditional jump that has gone forward has tested: still on the stack when it stays for whoever is jumped to, else just above. */
function tested(frame: Frame, pc: number): unknown {
  const op = frame.code.words[pc];
  const keeps = (op === OP.JUMP_IF_TRUE_OR_POP || op === OP.JUMP_IF_FALSE_OR_POP) && frame.pc !== pc + 2;
  return frame.slots[keeps ? frame.sp - 1 : frame.sp];
}
