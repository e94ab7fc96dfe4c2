// The native part of dis: the instructions of a code object as tuples. They are gilscope's instructions, which have CPython
// 3.11's names and order of work, but no caches and fewer specialities; an offset is twice the instruction's index.

import { type DisassemblyRow, disassemble } from "../bytecode/disassemble.ts";
import { OPCODE_NAMES } from "../bytecode/opcodes.ts";
import { native } from "../natives/declare.ts";
import type { NativeModule } from "../natives/module.ts";
import { p } from "../natives/parameters.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";
import { expectCode } from "./code-natives.ts";

/** (opname, opcode, arg, text, offset, line or None, is it a jump target) */
function instruction({ op, operand, text, index, line, target }: DisassemblyRow): Value {
  const shown = text.startsWith("to ") ? `to ${Number(text.slice(3)) * 2}` : text;
  return new PyTuple([op, OPCODE_NAMES.indexOf(op), operand, shown, index * 2, line, target]);
}

export const disModule: NativeModule = {
  name: "_dis",
  doc: "What dis needs of the interpreter.",
  functions: {
    instructions: native({
      doc: "The instructions of a code object.",
      params: [p.value("code")],
      call: (_context, code) => new PyList(disassemble(expectCode(code).code).map(instruction)),
    }),
  },
  values: { opname: () => new PyList([...OPCODE_NAMES]) },
};
