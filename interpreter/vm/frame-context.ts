// The context that natives see: the Python frame that called them, and what is being handled there.

import type { Context } from "../objects/context.ts";
import type { PyException } from "../objects/exception.ts";
import { PyCell } from "../objects/function.ts";
import { PyGenerator } from "../objects/generator.ts";
import { PyDict } from "../objects/mapping.ts";
import type { Runtime } from "../objects/runtime.ts";
import type { PyObject, Value } from "../objects/value.ts";
import { Frame } from "./frame.ts";
import { placeOfSuspended } from "./generators.ts";
import type { Machine } from "./machine.ts";
import { handledException } from "./unwind.ts";

export class FrameContext implements Context {
  private readonly machine: Machine;
  constructor(machine: Machine) {
    this.machine = machine;
  }

  get runtime(): Runtime {
    return this.machine.runtime;
  }

  get depth(): number {
    return this.machine.depth;
  }

  get watchesTasks(): boolean {
    return this.machine.watchesTasks;
  }

  frame(depth: number): PyObject | null {
    return this.pythonFrame(depth);
  }

  private pythonFrame(depth: number): Frame | null {
    let left = depth;
    for (let frame = this.machine.top; frame !== null; frame = frame.back) {
      if (!(frame instanceof Frame)) continue;
      if (left-- === 0) return frame;
    }
    return null;
  }

  placeOf(coroutine: Value): { readonly path: string; readonly line: number } | null {
    return coroutine instanceof PyGenerator ? placeOfSuspended(coroutine) : null;
  }

  globals(): PyDict {
    return this.pythonFrame(0)?.globals ?? this.machine.runtime.builtins;
  }

  locals(): Value {
    const frame = this.pythonFrame(0);
    return frame === null ? this.globals() : frameLocals(frame);
  }

  handled(): PyException | null {
    return handledException(this.machine.handled);
  }

  superArguments(): { readonly cls: Value | undefined; readonly self: Value } | null {
    const frame = this.pythonFrame(0);
    if (frame === null) return null;
    const index = frame.code.slotNames.indexOf("__class__");
    const cell = frame.slots[index];
    const first = frame.slots[0];
    const self = first instanceof PyCell && frame.code.cellVars.includes(frame.code.slotNames[0]!) ? first.value : first;
    if (self === undefined || frame.code.argCount === 0) return null;
    return { cls: cell instanceof PyCell ? cell.value : null, self };
  }

  charge(picoseconds: number): void {
    this.machine.charge(picoseconds);
  }
}

/** The dicts that locals() and f_locals gave of functions' frames: each frame has one. */
const localsOf = new WeakMap<Frame, PyDict>();

/** `locals()`: the namespace itself where there is one, in functions a dict that is brought up to date at every call. */
export function frameLocals(frame: Frame): Value {
  if (frame.locals !== null) return frame.locals;
  let dict = localsOf.get(frame);
  if (dict === undefined) {
    dict = new PyDict();
    localsOf.set(frame, dict);
  }
  for (const [index, name] of frame.code.slotNames.entries()) {
    if (name.startsWith(".")) continue;
    const content = frame.slots[index];
    const value = content instanceof PyCell ? content.value : content;
    if (value === undefined) dict.remove(name);
    else dict.set(name, value);
  }
  return dict;
}
