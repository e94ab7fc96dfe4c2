// Where a thread stands, for people: the chain of frames as locations, and the name under which it knows an object.

import type { Location } from "../host/execution.ts";
import { PyCell } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import type { Value } from "../objects/value.ts";
import { type AnyFrame, Frame, lineOf } from "./frame.ts";

function* pythonFrames(top: AnyFrame | null): Generator<Frame, void, void> {
  for (let frame = top; frame !== null; frame = frame.back) if (frame instanceof Frame) yield frame;
}

function place(frame: Frame, next = false): Location {
  const { path, origin, qualname } = frame.code;
  return { path, line: next ? lineOf(frame.code, frame.instruction + 1) : frame.line, functionName: qualname, origin };
}

/** The innermost place in the program itself (`next`: where the instruction to come is); in library code alone, the outermost frame. */
export function locationOf(top: AnyFrame | null, next = false): Location {
  let last: Frame | null = null;
  for (const frame of pythonFrames(top)) {
    if (frame.code.origin === "program") return place(frame, next && frame === top);
    last = frame;
  }
  return last === null ? { path: "", line: 0, functionName: "", origin: "library" } : place(last);
}

/** All frames, innermost last. */
export function framesOf(top: AnyFrame | null, next = false): readonly Location[] {
  return [...pythonFrames(top)].map((frame) => place(frame, next && frame === top)).reverse();
}

/** A name for an object: a local or global variable, or an attribute of a variable's instance ("self.lock"). */
export function nameInFrames(top: AnyFrame | null, object: unknown): string | null {
  for (const frame of pythonFrames(top)) {
    if (frame.code.origin === "library") continue;
    const name = nameInFrame(frame, object);
    if (name !== null) return name;
  }
  return null;
}

function* variables(frame: Frame): Generator<readonly [string, Value], void, void> {
  for (const [index, name] of frame.code.slotNames.entries()) {
    const content = frame.slots[index];
    const value = content instanceof PyCell ? content.value : content;
    if (value !== undefined) yield [name, value];
  }
  for (const entry of frame.globals.entries.values()) {
    if (typeof entry.key === "string" && entry.value !== undefined) yield [entry.key, entry.value];
  }
}

function nameInFrame(frame: Frame, object: unknown): string | null {
  for (const [name, value] of variables(frame)) if (value === object) return name;
  for (const [name, value] of variables(frame)) {
    if (!(value instanceof PyInstance)) continue;
    const attribute = value.ownNames().find((own) => value.getOwn(own) === object);
    if (attribute !== undefined) return `${name}.${attribute}`;
  }
  return null;
}
