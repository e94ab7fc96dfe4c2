// Variables in cells, globals and namespaces. Globals go through an inline cache of dict entries: an entry stays valid until
// its key is deleted, and a builtin until the globals get a key.

import { Deferred, type Steps, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyThrow } from "../../objects/exception.ts";
import { PyCell } from "../../objects/function.ts";
import { type Entry, PyDict } from "../../objects/mapping.ts";
import type { Value } from "../../objects/value.ts";
import { lookUpName } from "../../operations/attribute.ts";
import { deleteItem, setItem } from "../../operations/subscript.ts";
import type { Frame } from "../frame.ts";
import type { Machine } from "../machine.ts";
import { CONTINUE, type Signal } from "../signals.ts";
import { raiseUnbound, raiseUndefined } from "../unbound.ts";
import type { Handler } from "./handler.ts";

interface GlobalCache {
  readonly globals: PyDict;
  /** keysVersion of the globals when the entry was found among the builtins; -1 for an entry of the globals. */
  readonly version: number;
  readonly entry: Entry;
}

/** A global or builtin by its name; fills the cache of the current instruction. */
export function loadGlobal(frame: Frame, name: string): Value {
  const { globals, builtins } = frame;
  const own = globals.entries.get(name);
  const entry = own ?? builtins.entries.get(name);
  if (entry === undefined) return raiseUndefined(name);
  const cache: GlobalCache = { globals, version: own === undefined ? globals.keysVersion : -1, entry };
  frame.linked.caches[frame.instruction] = cache;
  return entry.value!;
}

/** The global or builtin that the cache holds the entry of, if that still stands. */
export function cachedGlobal(cache: unknown, globals: PyDict): Value | undefined {
  if (cache === undefined) return undefined;
  const known = cache as GlobalCache;
  return known.globals === globals && (known.version === -1 || known.version === globals.keysVersion) ? known.entry.value : undefined;
}

/** A namespace that may be any mapping, then globals, then builtins. */
function* loadFromMapping(frame: Frame, name: string): Steps {
  const found = yield* lookUpName(frame.locals, name);
  return found ?? (found === null ? null : globalOrBuiltin(frame, name));
}

function globalOrBuiltin(frame: Frame, name: string): Value {
  return frame.globals.get(name) ?? (frame.globals.get(name) === null ? null : builtinValue(frame, name));
}

function builtinValue(frame: Frame, name: string): Value {
  const value = frame.builtins.get(name);
  return value === undefined ? raiseUndefined(name) : value;
}

function isPlainDict(value: Value): value is PyDict {
  return value instanceof PyDict && value.cls.builtin;
}

/** Push what is there, or let the machine fetch it. */
function pushResult(machine: Machine, frame: Frame, result: Value | Deferred): Signal {
  if (result instanceof Deferred) return machine.defer(result, frame);
  frame.slots[frame.sp++] = result;
  return CONTINUE;
}

export const NAME_HANDLERS = {
  MAKE_CELL: (frame, slot) => {
    frame.slots[slot] = new PyCell(frame.slots[slot]);
    return CONTINUE;
  },
  LOAD_CLOSURE: (frame, slot) => {
    frame.slots[frame.sp++] = frame.slots[slot];
    return CONTINUE;
  },
  LOAD_DEREF: (frame, slot) => {
    const { value } = frame.slots[slot] as PyCell;
    if (value === undefined) return raiseUnbound(frame, slot);
    frame.slots[frame.sp++] = value;
    return CONTINUE;
  },
  STORE_DEREF: (frame, slot) => {
    (frame.slots[slot] as PyCell).value = frame.slots[--frame.sp];
    return CONTINUE;
  },
  DELETE_DEREF: (frame, slot) => {
    const cell = frame.slots[slot] as PyCell;
    if (cell.value === undefined) return raiseUnbound(frame, slot);
    cell.value = undefined;
    return CONTINUE;
  },
  LOAD_CLASSDEREF: (frame, slot, machine) => {
    function* body(): Steps {
      const found = yield* lookUpName(frame.locals, frame.code.slotNames[slot]!);
      if (found !== undefined) return found;
      const { value } = frame.slots[slot] as PyCell;
      return value === undefined ? raiseUnbound(frame, slot) : value;
    }
    return machine.defer(steps(body()), frame);
  },
  COPY_FREE_VARS: (frame, count) => {
    const first = frame.code.slotNames.length - count;
    for (let i = 0; i < count; i++) frame.slots[first + i] = frame.closure![i];
    return CONTINUE;
  },
  LOAD_NAME: (frame, index, machine) => {
    const name = frame.code.names[index]!;
    const { locals } = frame;
    if (!isPlainDict(locals)) return machine.defer(steps(loadFromMapping(frame, name)), frame);
    const own = locals.get(name);
    return pushResult(machine, frame, own !== undefined ? own : globalOrBuiltin(frame, name));
  },
  STORE_NAME: (frame, index, machine) => {
    const name = frame.code.names[index]!;
    const value = frame.slots[--frame.sp]!;
    const { locals } = frame;
    if (isPlainDict(locals)) locals.set(name, value);
    else {
      const stored = setItem(locals, name, value);
      if (stored instanceof Deferred) return machine.defer(stored, frame);
    }
    return CONTINUE;
  },
  DELETE_NAME: (frame, index, machine) => {
    const name = frame.code.names[index]!;
    const { locals } = frame;
    if (isPlainDict(locals)) {
      if (locals.remove(name) === undefined) raiseUndefined(name);
      return CONTINUE;
    }
    function* body(): Steps {
      try {
        const deleted = deleteItem(locals, name);
        if (deleted instanceof Deferred) yield deleted;
      } catch (thrown) {
        if (thrown instanceof PyThrow && thrown.exception.isA(EXCEPTIONS.KeyError)) raiseUndefined(name);
        throw thrown;
      }
      return null;
    }
    return machine.defer(steps(body()), frame);
  },
  LOAD_GLOBAL: (frame, operand) => {
    if ((operand & 1) !== 0) frame.slots[frame.sp++] = undefined;
    const known = cachedGlobal(frame.linked.caches[frame.instruction], frame.globals);
    frame.slots[frame.sp++] = known === undefined ? loadGlobal(frame, frame.code.names[operand >> 1]!) : known;
    return CONTINUE;
  },
  STORE_GLOBAL: (frame, index) => {
    frame.globals.set(frame.code.names[index]!, frame.slots[--frame.sp]!);
    return CONTINUE;
  },
  DELETE_GLOBAL: (frame, index) => {
    const name = frame.code.names[index]!;
    if (frame.globals.remove(name) === undefined) raiseUndefined(name);
    return CONTINUE;
  },
} satisfies Record<string, Handler>;
