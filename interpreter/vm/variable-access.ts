// Variables that threads can share, as an instruction reads or writes them: names of modules, cells, attributes, items of lists and dicts
// by plain keys; and what the program calls them.

import { OP } from "../bytecode/opcodes.ts";
import { PyClass } from "../objects/class.ts";
import { PyCell, PyNativeMethod } from "../objects/function.ts";
import { PyInstance } from "../objects/instance.ts";
import { PyDict } from "../objects/mapping.ts";
import { PyModule } from "../objects/module.ts";
import { PyList } from "../objects/sequence.ts";
import type { Value } from "../objects/value.ts";
import { isDataDescriptor } from "../operations/descriptor.ts";
import type { Frame } from "./frame.ts";

/** A variable: what holds it, its name there, and its value. */
export interface Variable {
  readonly object: object;
  readonly key: unknown;
  readonly value: Value | undefined;
}

export function variableRead(frame: Frame, op: number, operand: number): Variable | null {
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
    case OP.CONTAINS_OP:
      return slots[sp - 1] instanceof PyDict ? itemOf(slots[sp - 1], slots[sp - 2]) : null;
    default:
      return null;
  }
}

/** The variable that is written, the value, and how deep that lies in the stack. */
export function variableWritten(
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
export function dictItemGot(frame: Frame, method: number, count: number): Variable | null {
  const callable = frame.slots[method];
  if (count < 1 || !(callable instanceof PyNativeMethod) || callable.declaration.name !== "get") return null;
  const container = frame.slots[method + 1];
  return container instanceof PyDict ? itemOf(container, frame.slots[method + 2]) : null;
}

/** `counter`, `Account.balance`, `stock['nuts']`: the variable as the program writes it. */
export function nameOf(frame: Frame, op: number, operand: number, { object, key }: Variable): string {
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
