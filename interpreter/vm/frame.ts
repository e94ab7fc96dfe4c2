// Frames live on the heap: a thread is a chain of them, so any thread can be parked at any instruction and recursion is
// as deep as Python allows. A frame of Python code holds its variables and its stack in one array; a native frame holds the
// generator of a native that takes several steps.

import type { Code } from "../bytecode/code.ts";
import { builtinClass, type PyClass } from "../objects/class.ts";
import type { Deferred, Stepping } from "../objects/deferred.ts";
import type { PyCell } from "../objects/function.ts";
import type { PyGenerator } from "../objects/generator.ts";
import type { PyDict } from "../objects/mapping.ts";
import { PyObject, type Value } from "../objects/value.ts";
import { type Linked, linkedOf } from "./link.ts";

export const frameClass = builtinClass("frame", { subclassable: false });

export type AnyFrame = Frame | NativeFrame;

export class Frame extends PyObject {
  readonly code: Code;
  /** Constants and inline caches of the code. */
  readonly linked: Linked;
  readonly globals: PyDict;
  readonly builtins: PyDict;
  /** The namespace of a module or class body; null in functions, whose variables are slots. */
  readonly locals: Value;
  /** Variables by slot, then the stack. */
  readonly slots: (Value | undefined)[];
  /** Index into `slots` of the first free stack entry. */
  sp: number;
  /** Index into `code.words` of the next instruction: twice its number. */
  pc = 0;
  /** Who is returned to. */
  back: AnyFrame | null = null;
  closure: readonly PyCell[] | null = null;
  /** The generator or coroutine this is the body of. */
  generator: PyGenerator | null = null;
  /** For a frame of __init__: the instance that the call gives. */
  construct: Value | undefined = undefined;

  constructor(code: Code, globals: PyDict, builtins: PyDict, locals: Value) {
    super();
    this.code = code;
    this.linked = (code.linked as Linked | undefined) ?? linkedOf(code);
    this.globals = globals;
    this.builtins = builtins;
    this.locals = locals;
    this.sp = code.slotNames.length;
    // Left with holes, which read as undefined: filling it would cost as much as the rest of the call.
    this.slots = new Array<Value | undefined>(this.sp + code.stackSize);
  }

  get cls(): PyClass {
    return frameClass;
  }

  /** Number of the instruction being executed. */
  get instruction(): number {
    return (this.pc >> 1) - 1;
  }

  /** Line of the instruction being executed. */
  get line(): number {
    return lineOf(this.code, this.instruction);
  }
}

export function lineOf(code: Code, instruction: number): number {
  if (instruction < 0) return code.firstLine;
  return code.positions[instruction * 4]!;
}

export class NativeFrame {
  readonly steps: Stepping;
  back: AnyFrame | null;
  /** What it waits for may end with StopIteration, which is then the value undefined. */
  endsOnStop = false;
  /** Nobody waits for its value: it came on top by itself. */
  isSilent = false;
  /** Given to the generator when it goes on. */
  received: Value | undefined = undefined;
  /** What it waits for. The arguments of a call are the native's own as well, for as long as that lasts. */
  asked: Deferred | null = null;
  constructor(steps: Stepping, back: AnyFrame | null) {
    this.steps = steps;
    this.back = back;
  }
}
