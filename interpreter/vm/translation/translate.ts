// A code as one JavaScript function. The text is a switch over the heads of its blocks in a loop: what falls through in Python falls
// through here, and a jump sets `pc` and goes round. The function does exactly what the interpreter does with the same
// instructions, virtual time included; it only does not come round for each of them.

import { isExit } from "../../bytecode/block.ts";
import type { Code } from "../../bytecode/code.ts";
import { OP } from "../../bytecode/opcodes.ts";
import { INSTRUCTION_COSTS_PS, OPERATOR_COSTS_PS } from "../costs.ts";
import type { Frame } from "../frame.ts";
import { type Linked, linkedOf } from "../link.ts";
import type { Machine } from "../machine.ts";
import { INTERPRET, type Signal } from "../signals.ts";
import { layoutOf } from "./layout.ts";
import { MEANS } from "./means.ts";
import { Page } from "./page.ts";
import { writeInstruction } from "./templates.ts";

/** Run a frame of the translated code from where it stands: until it is left, a request, or a safepoint past the deadline. */
export type Translated = (machine: Machine, frame: Frame) => Signal;

/** What a translated frame makes of a handler's signal; see tier.ts. */
type Settled = (machine: Machine, frame: Frame, signal: Signal, pc: number, elsewhere: number) => Signal;

/** Longer codes are run once or twice at most, and would take the engine long to compile. */
const LONGEST = 4000;

const GOES_AWAY = new Set([OP.JUMP_FORWARD, OP.JUMP_BACKWARD, OP.JUMP_BACKWARD_NO_INTERRUPT]);

/** The JavaScript text of a code, and what its instructions owe when they raise. */
function textOf(code: Code): { readonly text: string; readonly atRaise: Int32Array; readonly depths: Int32Array } {
  const { depths, heads } = layoutOf(code);
  const count = depths.length;
  const page = new Page(count, code.slotNames.length);
  let open = false;
  for (let index = 0; index < count; index++) {
    if (depths[index] === -1) continue;
    if (heads[index] === 1 || !open) {
      if (open) page.fallThrough();
      page.beginBlock(index, depths[index]!);
    }
    const op = code.words[2 * index]!;
    const operand = code.words[2 * index + 1]!;
    page.beginInstruction(index, INSTRUCTION_COSTS_PS[op]! + (op === OP.BINARY_OP ? OPERATOR_COSTS_PS[operand]! : 0));
    writeInstruction(page, { code, index, operand });
    open = !isExit(op) && !GOES_AWAY.has(op);
    if (!open) page.endBlock();
  }
  return { text: page.text, atRaise: page.atRaise, depths };
}

/** Translate a code; null for one that is not worth it, or where the host compiles no text. */
export function translate(code: Code, settled: Settled): Translated | null {
  if (code.words.length > 2 * LONGEST) return null;
  const { text, atRaise, depths } = textOf(code);
  const linked = (code.linked as Linked | undefined) ?? linkedOf(code);
  const parts = { ...MEANS, settled, consts: linked.consts, caches: linked.caches, atRaise, depths };
  const body = `
    return function (machine, frame) {
      const { slots } = frame;
      const { watched } = running.process;
      let { pc } = frame;
      let owes = true;
      if (frame.sp !== depths[pc >> 1] + ${code.slotNames.length}) return ${INTERPRET};
      try {
        for (;;) switch (pc) {
          ${text}
          default: return ${INTERPRET};
        }
      } catch (thrown) {
        if (owes) {
          machine.leftPs = (machine.leftPs - atRaise[frame.pc]) | 0;
          machine.counted = (machine.counted + atRaise[frame.pc + 1]) | 0;
        }
        throw thrown;
      }
    };`;
  try {
    // The text is made of templates and numbers; nothing that a program says gets into it.
    return new Function(...Object.keys(parts), body)(...Object.values(parts)) as Translated;
  } catch (refused) {
    if (refused instanceof EvalError) return null;
    throw refused;
  }
}
