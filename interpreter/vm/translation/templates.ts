// What each instruction is written as. The frequent ones have text of their own for the frequent kinds of operands, in which stack
// entries are JavaScript constants and nothing is called; for all other operands, and for all other instructions, the text saves
// the stack to the frame and calls the handler that the interpreter would have called.

import { COMPARISONS, OP, OPCODE_NAMES, type OpcodeName, BINARY_OPERATORS, INPLACE_OFFSET } from "../../bytecode/opcodes.ts";
import type { Literal } from "../../bytecode/code.ts";
import type { Code } from "../../bytecode/code.ts";
import { stackEffect } from "../../bytecode/stack-effect.ts";
import { CONTINUE, INTERPRET, QUIET, RETURNED } from "../signals.ts";
import type { Page, Text } from "./page.ts";

/** The instruction being written. */
export interface Here {
  readonly code: Code;
  readonly index: number;
  readonly operand: number;
}

type Template = (page: Page, here: Here) => void;

const MAX = Number.MAX_SAFE_INTEGER;
const LARGEST_LITERAL = 2 ** 30;

/** Go on elsewhere in the same code. The stack must be in the frame and the time charged. */
const goTo = (target: number): string => `pc = ${2 * target}; continue;`;

/** Where the GIL can be asked for: stop if the time is up. `target` is the instruction to go on with. */
const safepoint = (page: Page, target: number): string =>
  `if (machine.leftPs <= 0) { frame.sp = ${page.top}; frame.pc = ${2 * target}; if (machine.isDue()) return machine.dueSignal; }`;

/** What follows a signal `s`: frames that it put on top run inside this activation if they can, otherwise it is over. */
const settle = (page: Page, elsewhere = page.nextPc): string =>
  `if (s !== ${CONTINUE} && (s = settled(machine, frame, s, ${page.nextPc}, ${elsewhere})) !== ${CONTINUE}) return s; if (watched.size > 0) return ${INTERPRET};`;

/** For an instruction that may jump: the text that does, when its handler has. */
const followJump = (page: Page, { operand }: Here): string => `if (frame.pc !== ${page.nextPc}) { ${goTo(operand)} }`;

/**
 * Text for what is not frequent: with the stack in the frame and the time charged, let `signal` be had from the interpreter's means;
 * then the quick text goes on after `after`, as if nothing had been charged.
 */
const slowly = (page: Page, signal: string, after: string): string =>
  `${page.saveText()} ${page.chargeText()} owes = false; let s = ${signal}; ${settle(page)} owes = true; ${page.unchargeText()} ${after}`;

const handlerText = ({ code, index, operand }: Here): string => `handlers.${OPCODE_NAMES[code.words[2 * index]!]}(frame, ${operand}, machine)`;

/** A Deferred instead of a value: the machine has it done. The operands are off the stack. */
const awaitDeferred = (page: Page, result: Text): string =>
  `if (${result} instanceof Deferred) { ${slowly(page, `machine.defer(${result}, frame)`, `${result} = ${page.slot(page.depth)};`)} }`;

/** Call the interpreter's handler, everything in the frame. */
function handler(page: Page, here: Here): void {
  const depth = page.depth + stackEffect(here.code.words[2 * here.index]!, here.operand, false);
  page.save();
  page.chargeAhead();
  page.write(`{ let s = ${handlerText(here)}; ${settle(page)} }`);
  page.resettle(depth);
}

/** A call. CPython looks at its eval breaker when a native has returned; a callee of Python code looks itself. */
function calling(page: Page, here: Here): void {
  const op = here.code.words[2 * here.index]!;
  const depth = page.depth + stackEffect(op, here.operand, false);
  const looks = op === OP.CALL_FUNCTION_EX ? `(s === ${RETURNED} || s === ${QUIET})` : `s === ${RETURNED}`;
  page.save();
  page.chargeAhead();
  page.write(`{ let s = ${handlerText(here)};`);
  page.write(`if (machine.leftPs <= 0 && ${looks} && machine.isDue()) return machine.dueSignal;`);
  page.write(`${settle(page)} }`);
  page.resettle(depth);
}

/** An instruction after which this activation is over. */
function leaving(page: Page, here: Here): void {
  page.save();
  page.chargeAhead();
  page.write(`return ${handlerText(here)};`);
}

/** A result computed by an operation that may defer it or raise. */
function operation(page: Page, expression: (operands: Text[]) => string, count: number): void {
  page.lift(count);
  const operands = Array.from({ length: count }, () => page.pop()).reverse();
  page.write(page.hereText());
  const result = page.variable(expression(operands));
  page.write(awaitDeferred(page, result));
  page.push(result);
}

/** What numbers do, by operator: text that gives `t` a value, or leaves it undefined for whoever knows better. */
const NUMBER_OPERATORS: Record<string, (a: Text, b: Text, t: Text) => string> = {
  "+": (a, b, t) => `const n = ${a} + ${b}; if (n <= ${MAX} && n >= -${MAX}) ${t} = n;`,
  "-": (a, b, t) => `const n = ${a} - ${b}; if (n <= ${MAX} && n >= -${MAX}) ${t} = n;`,
  // Adding 0 turns the -0 of 0 * -1 into 0.
  "*": (a, b, t) => `const n = ${a} * ${b}; if (n <= ${MAX} && n >= -${MAX}) ${t} = n + 0;`,
  "%": (a, b, t) => `if (${b} > 0) { const n = ${a} % ${b}; ${t} = n < 0 ? n + ${b} : n + 0; }`,
  "//": (a, b, t) => `if (${b} > 0) { const n = ${a} % ${b}; const q = (${a} - n) / ${b} + 0; ${t} = n < 0 ? q - 1 : q; }`,
  "/": (a, b, t) => `if (${b} !== 0) ${t} = new PyFloat(${a} / ${b});`,
  "&": (a, b, t) => `if ((${a} | 0) === ${a} && (${b} | 0) === ${b}) ${t} = ${a} & ${b};`,
  "|": (a, b, t) => `if ((${a} | 0) === ${a} && (${b} | 0) === ${b}) ${t} = ${a} | ${b};`,
  "^": (a, b, t) => `if ((${a} | 0) === ${a} && (${b} | 0) === ${b}) ${t} = ${a} ^ ${b};`,
};

const FLOAT_OPERATORS = new Set(["+", "-", "*", "/"]);

function binaryOp(page: Page, { operand }: Here): void {
  page.lift(2);
  const right = page.pop();
  const left = page.pop();
  const symbol = BINARY_OPERATORS[operand >= INPLACE_OFFSET ? operand - INPLACE_OFFSET : operand]!;
  const numbers = NUMBER_OPERATORS[symbol];
  const result = page.fresh();
  page.write(`let ${result};`);
  if (numbers !== undefined) {
    page.write(`if (typeof ${left} === "number" && typeof ${right} === "number") { ${numbers(left, right, result)} }`);
    if (FLOAT_OPERATORS.has(symbol)) {
      page.write(`else if (${left} instanceof PyFloat && ${right} instanceof PyFloat && ${left}.cls === floatClass && ${right}.cls === floatClass`);
      page.write(`${symbol === "/" ? ` && ${right}.value !== 0` : ""}) ${result} = new PyFloat(${left}.value ${symbol} ${right}.value);`);
    }
  }
  page.write(`if (${result} === undefined) { ${page.hereText()} ${result} = binary(${operand}, ${left}, ${right}); ${awaitDeferred(page, result)} }`);
  page.push(result);
}

/** JavaScript's comparison of numbers, by index of COMPARISONS. */
const SYMBOLS = COMPARISONS.map((symbol) => (symbol === "==" ? "===" : symbol === "!=" ? "!==" : symbol));

function compareOp(page: Page, { operand }: Here): void {
  page.lift(2);
  const right = page.pop();
  const left = page.pop();
  const result = page.fresh();
  page.write(`let ${result};`);
  page.write(`if (typeof ${left} === "number" && typeof ${right} === "number") ${result} = ${left} ${SYMBOLS[operand]} ${right};`);
  page.write(`else if (${left} instanceof PyFloat && ${right} instanceof PyFloat) ${result} = ${left}.value ${SYMBOLS[operand]} ${right}.value;`);
  page.write(`else { ${page.hereText()} ${result} = compare(${left}, ${right}, ${operand}); ${awaitDeferred(page, result)} }`);
  page.push(result);
}

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
  if (literal.kind === "int" && typeof literal.value === "number" && literal.value >= 0 && literal.value < LARGEST_LITERAL) return `(${literal.value})`;
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
  page.write(`else if (${iterator} instanceof PyIterator) { ${page.hereText()} ${item} = ${iterator}.next(); ${awaitItem(page, here, item)} }`);
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
  return `[${Array.from({ length: count }, () => page.pop()).reverse().join(", ")}]`;
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
