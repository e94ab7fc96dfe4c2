// What each instruction is written as. The frequent ones have text of their own for the frequent kinds of operands, in which stack
// entries are JavaScript constants and nothing is called; for all other operands, and for all other instructions, the text saves
// the stack to the frame and calls the handler that the interpreter would have called.

import type { Code, Literal } from "../../bytecode/code.ts";
import { OPCODE_NAMES, type OpcodeName } from "../../bytecode/opcodes.ts";
import { CONTINUE, INTERPRET } from "../signals.ts";
import { binaryOp, compareOp } from "./operators.ts";
import type { Page, Text } from "./page.ts";
import {
  calling,
  followJump,
  goTo,
  type Here,
  handler,
  handlerText,
  leaving,
  operation,
  safepoint,
  settle,
  slowly,
  type Template,
} from "./ways.ts";

const LARGEST_LITERAL = 2 ** 30;

const askTruth = (page: Page, here: Here): string =>
  `${page.saveText()} ${page.chargeText()} owes = false; const s = ${handlerText(here)}; return s === ${CONTINUE} ? ${INTERPRET} : s;`;

const popJumpIf =
  (wanted: boolean, back: boolean): Template =>
  (page, here) => {
    page.lift(1);
    const value = page.peek(1);
    const truth = page.fresh();
    page.write(`let ${truth} = ${value}; if (typeof ${truth} !== "boolean") { ${truth} = plainTruth(${value});`);
    // Python code has to be asked: the handler does that, and the interpreter comes to this instruction again.
    page.write(`if (${truth} === undefined) { ${askTruth(page, here)} } }`);
    page.pop();
    branch(page, here, `${truth} === ${wanted}`, back);
  };

const popJumpIfNone =
  (wanted: boolean, back: boolean): Template =>
  (page, here) => {
    const value = page.pop();
    branch(page, here, `${value} ${wanted ? "===" : "!=="} null`, back);
  };

function branch(page: Page, { operand }: Here, condition: string, back: boolean): void {
  page.spill();
  page.charge();
  page.write(`if (${condition}) { ${back ? safepoint(page, operand) : ""} ${goTo(operand)} }`);
}

const jumpOrPop =
  (wanted: boolean): Template =>
  (page, here) => {
    page.lift(1);
    const value = page.peek(1);
    const truth = page.constant(`plainTruth(${value})`);
    page.write(`if (${truth} === undefined) { ${askTruth(page, here)} }`);
    branch(page, here, `${truth} === ${wanted}`, false);
    page.drop();
  };

const jump =
  (isSafepoint: boolean): Template =>
  (page, { operand }) => {
    page.spill();
    page.charge();
    page.write(`${isSafepoint ? safepoint(page, operand) : ""} ${goTo(operand)}`);
  };

function literalText(code: Code, index: number): Text {
  const literal: Literal = code.consts[index]!;
  if (literal.kind === "none") return "null";
  if (literal.kind === "true" || literal.kind === "false") return literal.kind;
  if (literal.kind === "int" && typeof literal.value === "number" && literal.value >= 0 && literal.value < LARGEST_LITERAL)
    return `(${literal.value})`;
  return `consts[${index}]`;
}

function loadFast(page: Page, { operand }: Here): void {
  const known = page.local(operand);
  if (known !== undefined) {
    page.push(known);
    return;
  }
  const value = page.constant(`slots[${operand}]`);
  page.write(`if (${value} === undefined) { ${page.hereText()} raiseUnbound(frame, ${operand}); }`);
  page.learn(operand, value);
  page.push(value);
}

/** The next item of a native iterator may have to be waited for, and then be none. */
const awaitItem = (page: Page, here: Here, item: Text): string =>
  `if (${item} instanceof Deferred) { ${itemSlowly(page, here, `machine.defer(${item}, frame)`, item)} }`;

const itemSlowly = (page: Page, here: Here, signal: string, item: Text): string =>
  `${page.saveText()} ${page.chargeText()} owes = false; let s = ${signal}; ${settle(page, 2 * here.operand)} owes = true; ${followJump(page, here)} ${page.unchargeText()} ${item} = ${page.slot(page.depth)};`;

function forIter(page: Page, here: Here): void {
  const { operand } = here;
  page.spill();
  const place = page.depth - 1;
  const iterator = page.constant(page.slot(place));
  const item = page.fresh();
  page.write(`let ${item};`);
  page.write(`if (${iterator} instanceof RangeIterator) ${item} = ${iterator}.next();`);
  page.write(`else if (${iterator} instanceof ArrayIterator) ${item} = ${iterator}.next();`);
  page.write(
    `else if (${iterator} instanceof PyIterator) { ${page.hereText()} ${item} = ${iterator}.next(); ${awaitItem(page, here, item)} }`,
  );
  page.write(`else { ${itemSlowly(page, here, handlerText(here), item)} }`);
  page.write(`if (${item} === undefined) { ${page.slot(place)} = undefined; ${page.chargeText()} ${goTo(operand)} }`);
  page.push(item);
}

function loadMethod(page: Page, here: Here): void {
  page.lift(1);
  const object = page.peek(1);
  const found = page.constant(`cachedMethod(caches[${here.index}], ${object})`);
  const [method, self] = [page.fresh(), page.fresh()];
  page.write(`let ${method} = ${found}, ${self} = ${object};`);
  const read = `${method} = ${page.slot(page.depth - 1)}; ${self} = ${page.slot(page.depth)};`;
  page.write(`if (${found} === undefined) { ${slowly(page, handlerText(here), read)} }`);
  page.pop();
  page.push(method);
  page.push(self);
}

function loadAttr(page: Page, here: Here): void {
  page.lift(1);
  const object = page.peek(1);
  const value = page.fresh();
  page.write(`let ${value} = cachedAttribute(caches[${here.index}], ${object});`);
  page.write(`if (${value} === undefined) { ${slowly(page, handlerText(here), `${value} = ${page.slot(page.depth - 1)};`)} }`);
  page.pop();
  page.push(value);
}

function storeAttr(page: Page, here: Here): void {
  page.lift(2);
  const [object, value] = [page.peek(1), page.peek(2)];
  page.write(`if (!storeCached(caches[${here.index}], ${object}, ${value})) { ${slowly(page, handlerText(here), "")} }`);
  page.pop();
  page.pop();
}

function storeSubscr(page: Page): void {
  page.lift(3);
  const [key, container, value] = [page.pop(), page.pop(), page.pop()];
  page.write(page.hereText());
  const stored = page.constant(`setItem(${container}, ${key}, ${value})`);
  page.write(`if (${stored} instanceof Deferred) { ${slowly(page, `machine.defer(${stored}, frame)`, "")} }`);
}

function loadGlobal(page: Page, here: Here): void {
  const { index, operand } = here;
  if ((operand & 1) !== 0) page.push("undefined");
  const value = page.fresh();
  page.write(`let ${value} = cachedGlobal(caches[${index}], frame.globals);`);
  page.write(`if (${value} === undefined) { ${page.hereText()} ${value} = loadGlobal(frame, frame.code.names[${operand >> 1}]); }`);
  page.push(value);
}

function popMany(page: Page, count: number): Text {
  page.lift(count);
  return `[${Array.from({ length: count }, () => page.pop())
    .reverse()
    .join(", ")}]`;
}

function unpackSequence(page: Page, here: Here): void {
  page.lift(1);
  const value = page.peek(1);
  const items = page.constant(`unpackable(${value}, ${here.operand})`);
  const names = Array.from({ length: here.operand }, () => page.fresh());
  page.write(`let ${names.join(", ")};`);
  const read = names.map((name, i) => `${name} = ${page.slot(page.depth - 1 + names.length - 1 - i)};`).join(" ");
  page.write(`if (${items} === undefined) { ${slowly(page, handlerText(here), read)} } else {`);
  page.pop();
  for (const [i, name] of names.entries()) page.write(`${name} = ${items}[${i}];`);
  page.write("}");
  for (const name of names.reverse()) page.push(name);
}

const MOST_UNPACKED = 8;
const MOST_BUILT = 32;

const TEMPLATES: Partial<Record<OpcodeName, Template>> = {
  NOP: () => {},
  RESUME: (page, { index, operand }) => {
    if (operand >= 2) return;
    page.spill();
    page.charge();
    page.write(safepoint(page, index + 1));
  },
  POP_TOP: (page) => page.drop(),
  PUSH_NULL: (page) => page.push("undefined"),
  COPY: (page, { operand }) => {
    page.lift(operand);
    page.push(page.peek(operand));
  },
  SWAP: (page, { operand }) => page.exchange(operand),
  LOAD_CONST: (page, { code, operand }) => {
    const text = literalText(code, operand);
    page.push(text.startsWith("consts") ? page.constant(text) : text);
  },
  LOAD_FAST: loadFast,
  STORE_FAST: (page, { operand }) => {
    const value = page.pop();
    page.write(`slots[${operand}] = ${value};`);
    page.learn(operand, value);
  },
  LOAD_CLOSURE: (page, { operand }) => page.push(page.constant(`slots[${operand}]`)),
  LOAD_DEREF: (page, { operand }) => {
    const value = page.constant(`slots[${operand}].value`);
    page.write(`if (${value} === undefined) { ${page.hereText()} raiseUnbound(frame, ${operand}); }`);
    page.push(value);
  },
  STORE_DEREF: (page, { operand }) => {
    const value = page.pop();
    page.write(`slots[${operand}].value = ${value};`);
  },
  LOAD_GLOBAL: loadGlobal,
  BINARY_OP: binaryOp,
  COMPARE_OP: compareOp,
  IS_OP: (page, { operand }) => {
    page.lift(2);
    const right = page.pop();
    page.push(page.constant(`${page.pop()} ${operand === 1 ? "!==" : "==="} ${right}`));
  },
  BINARY_SUBSCR: (page) => operation(page, ([container, key]) => `getItem(${container}, ${key})`, 2),
  STORE_SUBSCR: storeSubscr,
  LOAD_ATTR: loadAttr,
  STORE_ATTR: storeAttr,
  LOAD_METHOD: loadMethod,
  BUILD_TUPLE: (page, here) => {
    if (here.operand > MOST_BUILT) handler(page, here);
    else page.push(page.constant(`new PyTuple(${popMany(page, here.operand)})`));
  },
  BUILD_LIST: (page, here) => {
    if (here.operand > MOST_BUILT) handler(page, here);
    else page.push(page.constant(`new PyList(${popMany(page, here.operand)})`));
  },
  LIST_APPEND: (page, { operand }) => {
    const item = page.pop();
    page.spill();
    page.write(`${page.slot(page.depth - operand)}.items.push(${item});`);
  },
  UNPACK_SEQUENCE: (page, here) => (here.operand === 0 || here.operand > MOST_UNPACKED ? handler : unpackSequence)(page, here),
  GET_ITER: (page) => operation(page, ([iterable]) => `iterate(${iterable})`, 1),
  FOR_ITER: forIter,
  JUMP_FORWARD: jump(false),
  JUMP_BACKWARD: jump(true),
  JUMP_BACKWARD_NO_INTERRUPT: jump(false),
  POP_JUMP_FORWARD_IF_TRUE: popJumpIf(true, false),
  POP_JUMP_FORWARD_IF_FALSE: popJumpIf(false, false),
  POP_JUMP_BACKWARD_IF_TRUE: popJumpIf(true, true),
  POP_JUMP_BACKWARD_IF_FALSE: popJumpIf(false, true),
  POP_JUMP_FORWARD_IF_NONE: popJumpIfNone(true, false),
  POP_JUMP_FORWARD_IF_NOT_NONE: popJumpIfNone(false, false),
  POP_JUMP_BACKWARD_IF_NONE: popJumpIfNone(true, true),
  POP_JUMP_BACKWARD_IF_NOT_NONE: popJumpIfNone(false, true),
  JUMP_IF_TRUE_OR_POP: jumpOrPop(true),
  JUMP_IF_FALSE_OR_POP: jumpOrPop(false),
  SEND: (page, here) => {
    const { depth } = page;
    page.save();
    page.chargeAhead();
    page.write(`{ let s = ${handlerText(here)}; ${settle(page, 2 * here.operand)} ${followJump(page, here)} }`);
    page.resettle(depth);
  },
  CALL: calling,
  CALL_KW: calling,
  CALL_FUNCTION_EX: calling,
  RETURN_VALUE: leaving,
  RETURN_GENERATOR: leaving,
  YIELD_VALUE: leaving,
  RERAISE: leaving,
  RAISE_VARARGS: leaving,
  DELETE_FAST: (page, here) => {
    handler(page, here);
    page.forget(here.operand);
  },
  MAKE_CELL: (page, here) => {
    handler(page, here);
    page.forget(here.operand);
  },
};

/** Write an instruction. */
export function writeInstruction(page: Page, here: Here): void {
  const template = TEMPLATES[OPCODE_NAMES[here.code.words[2 * here.index]!]!] ?? handler;
  template(page, here);
}
