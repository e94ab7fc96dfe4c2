// How many stack entries an instruction takes and leaves, read off its stack picture in opcodes.ts. The pictures with an
// optional part (`?`) or two counts say it in words only; those few are spelled out here.

import { OP, OPCODE_NAMES, OPCODES, type OpcodeName } from "./opcodes.ts";

interface Effect {
  readonly takes: number;
  readonly takesEach: number;
  readonly leaves: number;
  readonly leavesEach: number;
}

function side(picture: string): [fixed: number, each: number] {
  let fixed = 0;
  let each = 0;
  for (const token of picture.split(" ")) {
    const counted = /^(\d*)n\*$/.exec(token);
    if (counted !== null) each += counted[1] === "" ? 1 : Number(counted[1]);
    else if (token !== "" && !token.endsWith("?") && !token.endsWith("*")) fixed++;
  }
  return [fixed, each];
}

const effects: readonly Effect[] = OPCODE_NAMES.map((name) => {
  const [before, after] = OPCODES[name].stack.split("--") as [string, string];
  const [takes, takesEach] = side(before.trim());
  const [leaves, leavesEach] = side(after.trim());
  return { takes, takesEach, leaves, leavesEach };
});

const bits = (flags: number): number => (flags & 1) + ((flags >> 1) & 1) + ((flags >> 2) & 1) + ((flags >> 3) & 1);

/** Extra entries taken (negative) or left (positive) by the optional parts of a picture. */
const optional: Partial<Record<OpcodeName, (operand: number, jumps: boolean) => number>> = {
  LOAD_GLOBAL: (operand) => operand & 1,
  FORMAT_VALUE: (operand) => -((operand >> 2) & 1),
  MAKE_FUNCTION: (operand) => -bits(operand),
  CALL_FUNCTION_EX: (operand) => -(operand & 1),
  UNPACK_EX: (operand) => (operand & 0xff) + (operand >> 8),
  FOR_ITER: (_operand, jumps) => (jumps ? -2 : 0),
  SEND: (_operand, jumps) => (jumps ? -1 : 0),
  JUMP_IF_TRUE_OR_POP: (_operand, jumps) => (jumps ? 1 : 0),
  JUMP_IF_FALSE_OR_POP: (_operand, jumps) => (jumps ? 1 : 0),
};
const optionalOf = OPCODE_NAMES.map((name) => optional[name]);

/** The change of depth, when the instruction goes on (`jumps` false) or jumps. */
export function stackEffect(op: number, operand: number, jumps: boolean): number {
  const effect = effects[op]!;
  const fixed = effect.leaves - effect.takes + (effect.leavesEach - effect.takesEach) * operand;
  const extra = optionalOf[op];
  return extra === undefined ? fixed : fixed + extra(operand, jumps);
}

const REACHES_DOWN = new Set([OP.LIST_APPEND, OP.SET_ADD, OP.MAP_ADD, OP.LIST_EXTEND, OP.SET_UPDATE, OP.DICT_UPDATE, OP.DICT_MERGE]);

/** How many entries must be there before the instruction runs. */
export function stackNeed(op: number, operand: number): number {
  const effect = effects[op]!;
  const need = effect.takes + effect.takesEach * operand;
  if (REACHES_DOWN.has(op)) return need + operand;
  if (op === OP.RERAISE) return need + operand;
  const extra = optionalOf[op]?.(operand, false) ?? 0;
  return need + (op === OP.UNPACK_EX || extra > 0 ? 0 : -extra);
}
