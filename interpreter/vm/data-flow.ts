// Follows data through the program's code: which reads of shared variables each value on a frame's stack, or in its locals, was made
// from. Each frame gets a shadow of its slots that holds marks instead of values; what an instruction takes hands its marks on to what
// it leaves. Calls of the program's own functions are followed into the function and out again; what library code or natives return
// is taken to be made from all that they were given. Through the heap nothing is followed: a value that was stored and loaded again
// carries the mark of that load.

import type { Code } from "../bytecode/code.ts";
import { OP } from "../bytecode/opcodes.ts";
import { stackNeed } from "../bytecode/stack-effect.ts";
import type { DataListener, ReadMark, Site } from "../host/execution.ts";
import { PyClass } from "../objects/class.ts";
import { PyFunction } from "../objects/function.ts";
import { PyModule } from "../objects/module.ts";
import { PyFloat } from "../objects/numbers.ts";
import type { Value } from "../objects/value.ts";
import { Frame, lineOf } from "./frame.ts";
import { Decisions, decides } from "./decisions.ts";
import { dictItemGot, nameOf, type Variable, variableRead, variableWritten } from "./variable-access.ts";

type Marks = readonly ReadMark[];

const NONE: Marks = [];
/** Of the reads that a value was made from, the newest are kept: one of each variable, and so many in all. */
const MOST_MARKS = 8;
const NO_NAMES: readonly string[] = [];

/** Follows one frame, from its first instruction to its last; then it may follow another. */
class Shadow {
  frame: Frame | null = null;
  plan: Plan = NO_PLAN;
  readonly decisions = new Decisions();
  /** Of the program's next frame down the thread's stack. */
  below: Shadow | null = null;
  /** By slot: of locals and of the stack. */
  readonly marks: Marks[] = [];
  /** The instruction that is being executed: where the stack ends that it leaves alone, and the marks of what it puts there. */
  base = 0;
  result: Marks = NONE;
  /** What a callee has returned to it. */
  returned: Marks | undefined = undefined;
  /** Values and marks of the arguments of the call that is being executed, so many, and the names of the last ones; null between calls. */
  readonly callValues: (Value | undefined)[] = [];
  readonly callMarks: Marks[] = [];
  callCount = 0;
  callNames: readonly string[] | null = null;
}

/** What can be known of a code's instructions without executing them: this is done for each, millions of times. */
interface Plan {
  /** By number of the instruction: what it does with variables, and how many entries of the stack it takes. */
  readonly kinds: Uint8Array;
  readonly needs: Uint16Array;
  /** The places of the code by line: a loop comes to the same ones again and again. */
  readonly sites: Map<number, Site>;
}

const NO_PLAN: Plan = { kinds: new Uint8Array(), needs: new Uint16Array(), sites: new Map() };

const READS = 1;
const WRITES = 2;
const CALLS = 3;
const DECIDES = 4;

const KINDS = new Map<number, number>([
  [OP.LOAD_GLOBAL, READS],
  [OP.LOAD_NAME, READS],
  [OP.LOAD_DEREF, READS],
  [OP.LOAD_ATTR, READS],
  [OP.BINARY_SUBSCR, READS],
  [OP.CONTAINS_OP, READS],
  [OP.STORE_GLOBAL, WRITES],
  [OP.STORE_NAME, WRITES],
  [OP.STORE_DEREF, WRITES],
  [OP.STORE_ATTR, WRITES],
  [OP.STORE_SUBSCR, WRITES],
  [OP.CALL, CALLS],
  [OP.CALL_KW, CALLS],
]);

/** These leave what lies below the top as it is, though their pictures name it. */
const TAKES_TOP = new Set<number>([OP.LIST_APPEND, OP.SET_ADD, OP.LIST_EXTEND, OP.SET_UPDATE, OP.DICT_UPDATE, OP.DICT_MERGE]);

/** One thread's. */
export class DataFlow {
  private readonly listener: DataListener;
  private readonly plans = new WeakMap<Code, Plan>();
  /** Of generators and coroutines that are not on the stack now. */
  private readonly suspended = new WeakMap<Frame, Shadow>();
  private readonly spare: Shadow[] = [];
  /** Whose the last instruction was. */
  private last: Shadow | null = null;

  constructor(listener: DataListener) {
    this.listener = listener;
  }

  /** Before each instruction. Never a place to stop. */
  begins(frame: Frame): boolean {
    if (frame.code.origin !== "program") return false;
    let shadow = this.last;
    if (shadow !== null && shadow.frame === frame) settle(frame, shadow);
    else {
      shadow = this.find(frame);
      if (shadow !== null) settle(frame, shadow);
      else {
        shadow = this.enter(frame);
        this.receive(frame, shadow);
      }
      this.last = shadow;
    }
    this.execute(frame, shadow);
    return false;
  }

  /** The shadow of a frame that was not the last one to execute; null for a frame that begins. */
  private find(frame: Frame): Shadow | null {
    const { last } = this;
    const isCallee = last !== null && last.callNames !== null && frame.back === last.frame && frame.generator === null;
    if (isCallee) return null;
    for (let shadow = last; shadow !== null; shadow = shadow.below) {
      if (shadow.frame !== frame) continue;
      this.unwindTo(frame);
      return shadow;
    }
    const resumed = this.suspended.get(frame) ?? null;
    if (resumed !== null) resumed.below = this.unwindTo(nextDown(frame));
    return resumed;
  }

  private enter(frame: Frame): Shadow {
    const shadow = this.spare.pop() ?? new Shadow();
    shadow.frame = frame;
    shadow.plan = this.planOf(frame.code);
    shadow.base = frame.sp;
    shadow.below = this.unwindTo(nextDown(frame));
    return shadow;
  }

  /** Frames above this one have been left by an exception, or by a yield further up; those may come again. Gives the frame's shadow. */
  private unwindTo(frame: Frame | null): Shadow | null {
    let shadow = this.last;
    for (; shadow !== null && shadow.frame !== frame; shadow = shadow.below) {
      if (shadow.frame !== null && shadow.frame.generator !== null) this.suspended.set(shadow.frame, shadow);
    }
    return shadow;
  }

  private leave(frame: Frame, shadow: Shadow): void {
    this.last = shadow.below;
    if (frame.generator !== null) this.suspended.delete(frame);
    shadow.frame = null;
    shadow.below = null;
    shadow.marks.fill(NONE);
    shadow.decisions.forget();
    shadow.callNames = null;
    this.spare.push(shadow);
  }

  /** Arguments bring their marks along: parameters are the first slots, in the order of the arguments, behind `self` where there is one. */
  private receive(frame: Frame, shadow: Shadow): void {
    const caller = shadow.below;
    if (caller === null || caller.frame !== frame.back || caller.callNames === null) return;
    const { callValues: values, callMarks: marks, callNames: names } = caller;
    const plain = caller.callCount - names.length;
    const shift = fits(frame, values, plain, 0) ? 0 : fits(frame, values, plain, 1) ? 1 : -1;
    if (shift < 0) return;
    for (let index = 0; index < plain; index++) shadow.marks[index + shift] = marks[index]!;
    for (const [index, name] of names.entries()) {
      const slot = frame.code.slotNames.indexOf(name);
      if (slot >= 0) shadow.marks[slot] = marks[plain + index]!;
    }
  }

  private execute(frame: Frame, shadow: Shadow): void {
    const { marks, plan } = shadow;
    const { sp, pc, code } = frame;
    const op = code.words[pc]!;
    const operand = code.words[pc + 1]!;
    shadow.base = sp - plan.needs[pc >> 1]!;
    shadow.returned = undefined;
    shadow.callNames = null;
    shadow.decisions.comeTo(pc >> 1);
    switch (op) {
      case OP.LOAD_FAST:
        shadow.result = marks[operand] ?? NONE;
        return;
      case OP.STORE_FAST:
        marks[operand] = marks[sp - 1] ?? NONE;
        return;
      case OP.COPY:
        shadow.base = sp;
        shadow.result = marks[sp - operand] ?? NONE;
        return;
      case OP.SWAP: {
        const top = marks[sp - 1] ?? NONE;
        marks[sp - 1] = marks[sp - operand] ?? NONE;
        marks[sp - operand] = top;
        shadow.base = sp;
        return;
      }
      case OP.RETURN_VALUE:
      case OP.YIELD_VALUE:
        this.giveBack(frame, shadow, op);
        return;
      case OP.PUSH_EXC_INFO:
        shadow.decisions.forget();
        break;
      case OP.LOAD_METHOD:
        shadow.result = marks[sp - 1] ?? NONE;
        return;
      default:
    }
    const kind = plan.kinds[pc >> 1];
    if (kind === WRITES && this.tellWrite(frame, shadow, op, operand)) return;
    const read = kind === READS ? variableRead(frame, op, operand) : null;
    if (read === null) shadow.result = unionOf(marks, shadow.base, sp);
    else shadow.result = isCode(read.value) ? NONE : [this.listener.read(read, siteOf(frame, plan))];
    if (kind === CALLS) this.beginCall(frame, shadow, op, operand);
    else if (kind === DECIDES) shadow.decisions.decide(code, pc >> 1, marks[sp - 1] ?? NONE);
  }

  /** False where it is no variable of the kind that is followed. */
  private tellWrite(frame: Frame, shadow: Shadow, op: number, operand: number): boolean {
    const written = variableWritten(frame, op, operand);
    if (written === null) return false;
    const { variable, value, depth } = written;
    this.listener.write(variable.object, variable.key, {
      changes: !isSame(variable.value, value),
      marks: shadow.marks[frame.sp - depth] ?? NONE,
      check: staleCheck(shadow, variable),
      site: siteOf(frame, shadow.plan),
      name: () => nameOf(frame, op, operand, variable),
    });
    return true;
  }

  private beginCall(frame: Frame, shadow: Shadow, op: number, operand: number): void {
    const end = op === OP.CALL_KW ? frame.sp - 1 : frame.sp;
    const isMethod = frame.slots[end - operand - 2] !== undefined;
    const first = end - operand - (isMethod ? 1 : 0);
    const { callValues, callMarks } = shadow;
    for (let slot = first; slot < end; slot++) {
      callValues[slot - first] = frame.slots[slot];
      callMarks[slot - first] = shadow.marks[slot] ?? NONE;
    }
    shadow.callCount = end - first;
    shadow.callNames = op === OP.CALL_KW ? keywordNames(frame.slots[frame.sp - 1]) : NO_NAMES;
    const item = dictItemGot(frame, end - operand - 2, operand);
    if (item !== null) shadow.result = union(shadow.result, [this.listener.read(item, siteOf(frame, shadow.plan))]);
  }

  private giveBack(frame: Frame, shadow: Shadow, op: number): void {
    const { below } = shadow;
    const marks = frame.construct === undefined ? (shadow.marks[frame.sp - 1] ?? NONE) : NONE;
    if (below !== null && below.frame === frame.back) below.returned = marks;
    shadow.result = NONE;
    if (op === OP.RETURN_VALUE) this.leave(frame, shadow);
    else {
      this.suspended.set(frame, shadow);
      this.last = below;
    }
  }

  private planOf(code: Code): Plan {
    let plan = this.plans.get(code);
    if (plan === undefined) {
      plan = newPlan(code);
      this.plans.set(code, plan);
    }
    return plan;
  }
}

/** The latest read of the variable by which the frame, or one that called it, was led to where it is, where that is out of date. */
function staleCheck(shadow: Shadow, { object, key, value }: Variable): ReadMark | null {
  let newest: ReadMark | null = null;
  for (let one: Shadow | null = shadow; one !== null; one = one.below) newest = one.decisions.newestOf(object, key, newest);
  return newest === null || isSame(newest.value as Value | undefined, value) ? null : newest;
}

function newPlan({ words }: Code): Plan {
  const count = words.length >> 1;
  const plan = { kinds: new Uint8Array(count), needs: new Uint16Array(count), sites: new Map() };
  for (let index = 0; index < count; index++) {
    const op = words[2 * index]!;
    plan.kinds[index] = KINDS.get(op) ?? (decides(op) ? DECIDES : 0);
    plan.needs[index] = TAKES_TOP.has(op) ? 1 : op === OP.MAP_ADD ? 2 : stackNeed(op, words[2 * index + 1]!);
  }
  return plan;
}

/** The program's next frame down the stack. */
function nextDown(frame: Frame): Frame | null {
  for (let back = frame.back; back !== null; back = back.back) if (back instanceof Frame && back.code.origin === "program") return back;
  return null;
}

/** The last instruction is over: what it has left on the stack was made from what it took. */
function settle(frame: Frame, shadow: Shadow): void {
  const marks = shadow.returned ?? shadow.result;
  for (let slot = shadow.base; slot < frame.sp; slot++) shadow.marks[slot] = marks;
}

function siteOf({ code, pc }: Frame, { sites }: Plan): Site {
  const line = lineOf(code, pc >> 1);
  let site = sites.get(line);
  if (site === undefined) {
    site = { path: code.path, line };
    sites.set(line, site);
  }
  return site;
}

/** Are the first arguments the frame's first slots, but for so many before them? */
function fits({ slots }: Frame, values: readonly (Value | undefined)[], plain: number, shift: number): boolean {
  for (let index = 0; index < plain; index++) if (slots[index + shift] !== values[index]) return false;
  return true;
}

/** What is executed, not counted with: reading the name of a function is no news. */
function isCode(value: Value | undefined): boolean {
  return value instanceof PyFunction || value instanceof PyClass || value instanceof PyModule;
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return one === other || (one instanceof PyFloat && other instanceof PyFloat && one.value === other.value);
}

function keywordNames(names: Value | undefined): readonly string[] {
  const items = (names as { readonly items?: readonly Value[] } | undefined)?.items ?? [];
  return items.filter((name) => typeof name === "string");
}

function union(one: Marks, other: Marks): Marks {
  if (one === NONE || one === other) return other;
  if (other === NONE) return one;
  const newest = new Map<object, Map<unknown, ReadMark>>();
  for (const mark of [...one, ...other]) {
    const keys = newest.get(mark.object) ?? new Map<unknown, ReadMark>();
    const known = keys.get(mark.key);
    if (known === undefined || known.order < mark.order) keys.set(mark.key, mark);
    newest.set(mark.object, keys);
  }
  const all = [...newest.values()].flatMap((keys) => [...keys.values()]);
  return all.length <= MOST_MARKS ? all : all.sort((left, right) => right.order - left.order).slice(0, MOST_MARKS);
}

function unionOf(marks: readonly Marks[], from: number, to: number): Marks {
  let all = NONE;
  for (let slot = Math.max(0, from); slot < to; slot++) all = union(all, marks[slot] ?? NONE);
  return all;
}
