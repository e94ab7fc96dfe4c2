// Follows data through the program's code: which reads of shared variables each value on a frame's stack, or in its locals, was made
// from. Each frame gets a shadow of its slots that holds marks instead of values; what an instruction takes hands its marks on to what
// it leaves. Calls of the program's own functions are followed into the function and out again; what library code or natives return
// is taken to be made from all that they were given. Through the heap nothing is followed: a value that was stored and loaded again
// carries the mark of that load.

import { OP } from "../bytecode/opcodes.ts";
import { stackNeed } from "../bytecode/stack-effect.ts";
import type { DataListener, ReadMark, Site } from "../host/execution.ts";
import { PyClass } from "../objects/class.ts";
import { PyCell, PyFunction, PyNativeMethod } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyModule } from "../objects/module.ts";
import { PyFloat } from "../objects/numbers.ts";
import { PyList } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";
import { isDataDescriptor } from "../operations/descriptor.ts";
import { type AnyFrame, Frame, lineOf } from "./frame.ts";

type Marks = readonly ReadMark[];

const NONE: Marks = [];
/** Of the reads that a value was made from, the newest are kept: one of each variable, and so many in all. */
const MOST_MARKS = 8;

interface Shadow {
  /** By slot: of locals and of the stack. */
  readonly marks: Marks[];
  /** The instruction that is being executed: where the stack ends that it leaves alone, and the marks of what it puts there. */
  base: number;
  result: Marks;
  /** What a callee has returned to it. */
  returned: Marks | undefined;
  /** Values and marks of a call's arguments, and the names of the last ones. */
  call: { readonly values: readonly (Value | undefined)[]; readonly marks: readonly Marks[]; readonly names: readonly string[] } | null;
}

/** A variable: what holds it, its name there, and its value. */
interface Variable {
  readonly object: object;
  readonly key: unknown;
  readonly value: Value | undefined;
}

/** These leave what lies below the top as it is, though their pictures name it. */
const TAKES_TOP = new Set<number>([OP.LIST_APPEND, OP.SET_ADD, OP.LIST_EXTEND, OP.SET_UPDATE, OP.DICT_UPDATE, OP.DICT_MERGE]);
const CALLS = new Set<number>([OP.CALL, OP.CALL_KW]);

export class DataFlow {
  private readonly listener: DataListener;
  private readonly shadows = new WeakMap<Frame, Shadow>();

  constructor(listener: DataListener) {
    this.listener = listener;
  }

  /** Before each instruction. Never a place to stop. */
  begins(frame: Frame): boolean {
    if (frame.code.origin !== "program") return false;
    let shadow = this.shadows.get(frame);
    if (shadow === undefined) {
      shadow = { marks: [], base: frame.sp, result: NONE, returned: undefined, call: null };
      this.shadows.set(frame, shadow);
      this.receive(frame, shadow);
    } else settle(frame, shadow);
    this.execute(frame, shadow, frame.code.words[frame.pc]!, frame.code.words[frame.pc + 1]!);
    return false;
  }

  /** Arguments bring their marks along: parameters are the first slots, in the order of the arguments, behind `self` where there is one. */
  private receive(frame: Frame, shadow: Shadow): void {
    const call = frame.back instanceof Frame ? this.shadows.get(frame.back)?.call : null;
    if (call === null || call === undefined) return;
    const { values, marks, names } = call;
    const plain = values.length - names.length;
    const fits = (shift: number) => values.slice(0, plain).every((value, index) => frame.slots[index + shift] === value);
    const shift = fits(0) ? 0 : fits(1) ? 1 : -1;
    if (shift < 0) return;
    for (let index = 0; index < plain; index++) shadow.marks[index + shift] = marks[index]!;
    for (const [index, name] of names.entries()) {
      const slot = frame.code.slotNames.indexOf(name);
      if (slot >= 0) shadow.marks[slot] = marks[plain + index]!;
    }
  }

  private execute(frame: Frame, shadow: Shadow, op: number, operand: number): void {
    const { marks } = shadow;
    const { sp } = frame;
    const need = TAKES_TOP.has(op) ? 1 : op === OP.MAP_ADD ? 2 : stackNeed(op, operand);
    shadow.base = sp - need;
    shadow.returned = undefined;
    shadow.call = null;
    const at = (depth: number): Marks => marks[sp - depth] ?? NONE;
    switch (op) {
      case OP.LOAD_FAST:
        shadow.result = marks[operand] ?? NONE;
        return;
      case OP.STORE_FAST:
        marks[operand] = at(1);
        return;
      case OP.COPY:
        shadow.base = sp;
        shadow.result = at(operand);
        return;
      case OP.SWAP: {
        const top = at(1);
        marks[sp - 1] = at(operand);
        marks[sp - operand] = top;
        shadow.base = sp;
        return;
      }
      case OP.RETURN_VALUE:
      case OP.YIELD_VALUE:
        this.giveBack(frame, frame.construct === undefined ? at(1) : NONE);
        shadow.result = NONE;
        return;
      case OP.LOAD_METHOD:
        shadow.result = at(1);
        return;
      default:
    }
    const read = variableRead(frame, op, operand);
    if (read !== null) {
      shadow.result = isCode(read.value) ? NONE : [this.listener.read(read.object, read.key, siteOf(frame))];
      return;
    }
    const written = variableWritten(frame, op, operand);
    if (written !== null) {
      const { variable, value, depth } = written;
      const changes = !isSame(variable.value, value);
      this.listener.write(variable.object, variable.key, {
        changes,
        marks: at(depth),
        site: siteOf(frame),
        name: () => nameOf(frame, op, operand, variable),
      });
      return;
    }
    shadow.result = unionOf(marks, shadow.base, sp);
    if (CALLS.has(op)) this.beginCall(frame, shadow, op, operand);
  }

  private beginCall(frame: Frame, shadow: Shadow, op: number, operand: number): void {
    const names = op === OP.CALL_KW ? keywordNames(frame.slots[frame.sp - 1]) : [];
    const end = op === OP.CALL_KW ? frame.sp - 1 : frame.sp;
    const isMethod = frame.slots[end - operand - 2] !== undefined;
    const first = end - operand - (isMethod ? 1 : 0);
    const places = Array.from({ length: end - first }, (_, index) => first + index);
    shadow.call = { values: places.map((slot) => frame.slots[slot]), marks: places.map((slot) => shadow.marks[slot] ?? NONE), names };
    const item = dictItemGot(frame, end - operand - 2, operand);
    if (item !== null) shadow.result = union(shadow.result, [this.listener.read(item.object, item.key, siteOf(frame))]);
  }

  private giveBack(frame: Frame, marks: Marks): void {
    const back: AnyFrame | null = frame.back;
    const waiting = back instanceof Frame ? this.shadows.get(back) : undefined;
    if (waiting !== undefined) waiting.returned = marks;
  }
}

/** The last instruction is over: what it has left on the stack was made from what it took. */
function settle(frame: Frame, shadow: Shadow): void {
  const marks = shadow.returned ?? shadow.result;
  for (let slot = shadow.base; slot < frame.sp; slot++) shadow.marks[slot] = marks;
}

function siteOf(frame: Frame): Site {
  return { path: frame.code.path, line: lineOf(frame.code, frame.pc >> 1) };
}

/** What is executed, not counted with: reading the name of a function is no news. */
function isCode(value: Value | undefined): boolean {
  return value instanceof PyFunction || value instanceof PyClass || value instanceof PyModule;
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return one === other || (one instanceof PyFloat && other instanceof PyFloat && one.value === other.value);
}

function variableRead(frame: Frame, op: number, operand: number): Variable | null {
  const { slots, sp, code } = frame;
  switch (op) {
    case OP.LOAD_GLOBAL:
      return inNamespace(frame.globals, code.names[operand >> 1]!, true);
    case OP.LOAD_NAME:
      return frame.locals instanceof PyDict ? inNamespace(frame.locals, code.names[operand]!, true) : null;
    case OP.LOAD_DEREF:
      return inCell(slots[operand]);
    case OP.LOAD_ATTR:
      return attributeOf(slots[sp - 1], code.names[operand]!, true);
    case OP.BINARY_SUBSCR:
      return itemOf(slots[sp - 2], slots[sp - 1]);
    default:
      return null;
  }
}

/** The variable that is written, the value, and how deep that lies in the stack. */
function variableWritten(
  frame: Frame,
  op: number,
  operand: number,
): { readonly variable: Variable; readonly value: Value | undefined; readonly depth: number } | null {
  const { slots, sp, code } = frame;
  const found = (variable: Variable | null, depth: number) => (variable === null ? null : { variable, value: slots[sp - depth], depth });
  switch (op) {
    case OP.STORE_GLOBAL:
      return found(inNamespace(frame.globals, code.names[operand]!, false), 1);
    case OP.STORE_NAME:
      return found(frame.locals instanceof PyDict ? inNamespace(frame.locals, code.names[operand]!, false) : null, 1);
    case OP.STORE_DEREF:
      return found(inCell(slots[operand]), 1);
    case OP.STORE_ATTR:
      return found(attributeOf(slots[sp - 1], code.names[operand]!, false), 2);
    case OP.STORE_SUBSCR:
      return found(itemOf(slots[sp - 2], slots[sp - 1]), 3);
    default:
      return null;
  }
}

function inNamespace(namespace: PyDict, name: string, mustBe: boolean): Variable | null {
  const value = namespace.get(name);
  return mustBe && value === undefined ? null : { object: namespace, key: name, value };
}

function inCell(cell: Value | undefined): Variable | null {
  return cell instanceof PyCell ? { object: cell, key: null, value: cell.value } : null;
}

/** An attribute that the object itself has, with nothing on its class in between. */
function attributeOf(object: Value | undefined, name: string, mustBe: boolean): Variable | null {
  if (object instanceof PyModule) return inNamespace(object.attributes, name, mustBe);
  if (object instanceof PyClass) {
    const value = object.attributes.get(name);
    return value === undefined ? null : { object, key: name, value };
  }
  if (!(object instanceof PyInstance)) return null;
  const inClass = object.cls.lookup(name);
  if (inClass !== undefined && isDataDescriptor(inClass)) return null;
  const value = object.getOwn(name);
  return mustBe && value === undefined ? null : { object, key: name, value };
}

/** An item of a list or a dict by a plain key. */
function itemOf(container: Value | undefined, key: Value | undefined): Variable | null {
  if (container instanceof PyList && typeof key === "number") {
    const index = key < 0 ? container.items.length + key : key;
    return { object: container, key: index, value: container.items[index] };
  }
  if (!(container instanceof PyDict) || !isPlainKey(key)) return null;
  return { object: container, key, value: container.entries.get(key)?.value };
}

function isPlainKey(key: Value | undefined): key is string | number {
  return typeof key === "string" || typeof key === "number";
}

/** `d.get(key)`: a read of an item by another name. */
function dictItemGot(frame: Frame, method: number, count: number): Variable | null {
  const callable = frame.slots[method];
  if (count < 1 || !(callable instanceof PyNativeMethod) || callable.declaration.name !== "get") return null;
  const container = frame.slots[method + 1];
  return container instanceof PyDict ? itemOf(container, frame.slots[method + 2]) : null;
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

/** `counter`, `Account.balance`, `stock['nuts']`: the variable as the program writes it. */
function nameOf(frame: Frame, op: number, operand: number, { object, key }: Variable): string {
  if (object instanceof PyCell) return frame.code.slotNames[operand] ?? "a variable";
  if (op === OP.STORE_ATTR) {
    const owner = object instanceof PyClass ? object.name : object instanceof PyInstance ? object.cls.name : "";
    return owner === "" ? String(key) : `${owner}.${String(key)}`;
  }
  if (op !== OP.STORE_SUBSCR) return String(key);
  const kind = object instanceof PyList ? "list" : "dict";
  return `${heldBy(frame, object) ?? `a ${kind}`}[${typeof key === "string" ? `'${key}'` : String(key)}]`;
}

/** The global or local variable that holds the object. */
function heldBy(frame: Frame, object: object): string | null {
  for (const [index, name] of frame.code.slotNames.entries()) if (frame.slots[index] === object) return name;
  for (const entry of frame.globals.entries.values()) if (entry.value === object && typeof entry.key === "string") return entry.key;
  return null;
}
