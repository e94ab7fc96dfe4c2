// How much memory the program's objects take: a walk over everything that can be reached, counted with the sizes that CPython's
// objects have. Run now and then by the number of instructions executed, so the limit is met at the same instruction everywhere,
// whatever the host's own collector does.

import { PyClass } from "../objects/class.ts";
import { PyInstance } from "../objects/instance.ts";
import { Entry, PyDict } from "../objects/mapping.ts";
import { PyFloat } from "../objects/numbers.ts";
import { PyList, PyTuple } from "../objects/sequence.ts";
import { PyByteArray, PyBytes } from "../objects/text.ts";
import { PyObject, type Value } from "../objects/value.ts";
import { type AnyFrame, Frame, NativeFrame } from "./frame.ts";

/** sizeof on 64-bit Linux: the object's header and what each item adds. */
const HEADER = 56;
const ITEM = 8;
const DICT_ITEM = 100;
const ATTRIBUTE = 40;
const TEXT = 49;
const FLOAT = 24;
const BIG_INT = 32;

/** Longer texts are counted once, however many refer to them. */
const SHARED_TEXT = 100;
const SMALL_INT = 2 ** 30;

class Census {
  bytes = 0;
  private readonly seen = new Set<unknown>();
  private readonly open: PyObject[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Count everything from a value on; stops early once the limit is passed. */
  walk(root: Value): void {
    this.meet(root);
    for (let object = this.open.pop(); object !== undefined && this.bytes <= this.limit; object = this.open.pop()) this.count(object);
  }

  /** Come across something: immediate values are counted at once, objects are walked later, each one once. */
  private meet(value: unknown): void {
    switch (typeof value) {
      case "string":
        if (value.length > 1) this.text(value);
        return;
      case "number":
        if (value > SMALL_INT || value < -SMALL_INT) this.bytes += BIG_INT;
        return;
      case "bigint":
        this.bytes += BIG_INT + value.toString(16).length / 2;
        return;
      case "object":
        if (value instanceof PyFloat) this.bytes += FLOAT;
        else if (value instanceof PyObject && !this.seen.has(value)) {
          this.seen.add(value);
          this.open.push(value);
        }
    }
  }

  private text(text: string): void {
    if (text.length > SHARED_TEXT) {
      if (this.seen.has(text)) return;
      this.seen.add(text);
    }
    this.bytes += TEXT + text.length;
  }

  private count(object: PyObject): void {
    this.bytes += HEADER;
    if (object instanceof PyList || object instanceof PyTuple) this.items(object.items);
    else if (object instanceof PyDict) this.entries(object.entries.values());
    else if (object instanceof PyInstance) this.instance(object);
    else if (object instanceof PyBytes || object instanceof PyByteArray) this.bytes += object.bytes.length;
    else if (object instanceof PyClass) for (const value of object.attributes.values()) this.meet(value);
    else if (object instanceof Frame) this.frame(object);
    else this.fields(object);
  }

  /** What lies above the stack is left over: which that is depends on how the frame was run. */
  private frame(frame: Frame): void {
    this.bytes += frame.sp * ITEM;
    for (let i = 0; i < frame.sp; i++) this.meet(frame.slots[i]);
    this.meet(frame.globals);
    this.meet(frame.locals);
    this.items(frame.closure ?? []);
  }

  private items(items: readonly unknown[]): void {
    this.bytes += items.length * ITEM;
    for (let i = 0; i < items.length; i++) this.meet(items[i]);
  }

  private entries(entries: Iterable<Entry>): void {
    for (const { key, value } of entries) {
      this.bytes += DICT_ITEM;
      this.meet(key);
      this.meet(value);
    }
  }

  private instance(object: PyInstance): void {
    for (const name of object.ownNames()) {
      this.bytes += ATTRIBUTE;
      this.meet(object.getOwn(name));
    }
  }

  /** Kinds without a rule of their own: whatever their fields hold. */
  private fields(object: object): void {
    const fields = object as Readonly<Record<string, unknown>>;
    // Not Object.values, which makes an array each time.
    for (const name in fields) {
      const field = fields[name];
      if (Array.isArray(field)) this.items(field);
      else if (field instanceof Map || field instanceof Set) this.collection(field);
      else this.meet(field);
    }
  }

  private collection(collection: Map<unknown, unknown> | Set<unknown>): void {
    for (const value of collection.values()) {
      this.bytes += DICT_ITEM;
      if (value instanceof Entry) this.meet(value.value);
      else this.meet(value);
    }
  }
}

/** Modelled bytes of all that the roots and the frames of all threads reach; more than `limit` once that is passed. */
export function countBytes(roots: readonly Value[], frames: readonly (AnyFrame | null)[], limit: number): number {
  const census = new Census(limit);
  for (const root of roots) census.walk(root);
  for (const top of frames) {
    for (let frame = top; frame !== null; frame = frame.back) if (!(frame instanceof NativeFrame)) census.walk(frame);
  }
  return census.bytes;
}
