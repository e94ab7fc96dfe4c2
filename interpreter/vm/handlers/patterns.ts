// The match statement.

import { PyClass } from "../../objects/class.ts";
import { call, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyList, PyRange, PyTuple } from "../../objects/sequence.ts";
import { classOf, NOT_IMPLEMENTED } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { findAttribute } from "../../operations/attribute.ts";
import { length } from "../../operations/convert.ts";
import { isInstance } from "../../operations/instance-check.ts";
import { dictGet } from "../../operations/keys.ts";
import { repr } from "../../operations/text.ts";
import { CONTINUE } from "../signals.ts";
import type { Handler } from "./handler.ts";

/** Classes that collections.abc.Sequence and Mapping count as such, by a mark they leave on the class (Py_TPFLAGS_SEQUENCE, _MAPPING). */
function hasMark(value: Value, mark: "__sequence_pattern__" | "__mapping_pattern__"): boolean {
  return classOf(value).lookup(mark) === true;
}

/** Builtins whose single positional sub-pattern matches the subject itself. */
const SELF_MATCHING = new Set(["bool", "bytearray", "bytes", "dict", "float", "frozenset", "int", "list", "set", "str", "tuple"]);

function matchesSelf(cls: PyClass): boolean {
  return cls.mro.some((base) => base.builtin && SELF_MATCHING.has(base.name));
}

function* matchKeys(subject: Value, keys: PyTuple): Steps {
  const values: Value[] = [];
  const seen = new PyDict();
  for (const key of keys.items) {
    if (dictGet(seen, key) !== undefined)
      raise("ValueError", `mapping pattern checks duplicate key (${(yield* settle(repr(key))) as string})`);
    if (typeof key !== "object" || key === null) seen.put(key as never, key, true);
    const value = yield* lookUpKey(subject, key);
    if (value === undefined) return null;
    values.push(value);
  }
  return new PyTuple(values);
}

function* lookUpKey(subject: Value, key: Value): Generator<Deferred, Value | undefined, never> {
  if (subject instanceof PyDict && subject.cls.builtin) {
    const found = dictGet(subject, key);
    return (found instanceof Deferred ? yield found : found) as Value | undefined;
  }
  const getter = (yield* settle(findAttribute(subject, "get") ?? null)) as Value;
  const found = (yield call(getter, [key, NOT_IMPLEMENTED])) as Value;
  return found === NOT_IMPLEMENTED ? undefined : found;
}

interface ClassPattern {
  readonly subject: Value;
  readonly cls: Value;
  readonly count: number;
  readonly names: PyTuple;
}

function* matchClass({ subject, cls, count, names }: ClassPattern): Steps {
  if (!(cls instanceof PyClass)) return raise("TypeError", "called match pattern must be a type");
  if ((yield* settle(isInstance(subject, cls))) !== true) return null;
  const values: Value[] = [];
  const seen = new Set<string>();
  if (count > 0) {
    const found = yield* positionalNames(cls, count);
    if (found === "self") values.push(subject);
    else if (!(yield* takeAttributes({ subject, cls, names: found, values, seen }))) return null;
  }
  if (!(yield* takeAttributes({ subject, cls, names: names.items as string[], values, seen }))) return null;
  return new PyTuple(values);
}

/** `__match_args__`, or that the one positional pattern stands for the subject. */
function* positionalNames(cls: PyClass, count: number): Generator<Deferred, "self" | readonly string[], never> {
  const declared = findAttribute(cls, "__match_args__");
  const args = (declared instanceof Deferred ? yield declared : declared) as Value | undefined;
  if (args === undefined) {
    const allowed = matchesSelf(cls) ? 1 : 0;
    if (count > allowed)
      raise("TypeError", `${cls.shownName}() accepts ${allowed} positional sub-pattern${allowed === 1 ? "" : "s"} (${count} given)`);
    return "self";
  }
  if (!(args instanceof PyTuple))
    return raise("TypeError", `${cls.shownName}.__match_args__ must be a tuple (got ${classOf(args).shownName})`);
  const { items } = args;
  if (count > items.length)
    raise(
      "TypeError",
      `${cls.shownName}() accepts ${items.length} positional sub-pattern${items.length === 1 ? "" : "s"} (${count} given)`,
    );
  for (const name of items.slice(0, count)) {
    if (typeof name !== "string") raise("TypeError", `__match_args__ elements must be strings (got ${classOf(name).shownName})`);
  }
  return items.slice(0, count) as string[];
}

interface Taking {
  readonly subject: Value;
  readonly cls: PyClass;
  readonly names: readonly string[];
  readonly values: Value[];
  readonly seen: Set<string>;
}

/** Read attributes into `values`; false when one is missing. */
function* takeAttributes({ subject, cls, names, values, seen }: Taking): Generator<Deferred, boolean, never> {
  for (const name of names) {
    if (seen.has(name)) raise("TypeError", `${cls.shownName}() got multiple sub-patterns for attribute '${name}'`);
    seen.add(name);
    const found = findAttribute(subject, name);
    const value = (found instanceof Deferred ? yield found : found) as Value | undefined;
    if (value === undefined) return false;
    values.push(value);
  }
  return true;
}

export const PATTERN_HANDLERS = {
  GET_LEN: (frame, _operand, machine) => {
    const count = length(frame.slots[frame.sp - 1]!);
    if (count instanceof Deferred) return machine.defer(count, frame);
    frame.slots[frame.sp++] = count;
    return CONTINUE;
  },
  MATCH_MAPPING: (frame) => {
    const subject = frame.slots[frame.sp - 1]!;
    frame.slots[frame.sp++] = subject instanceof PyDict || hasMark(subject, "__mapping_pattern__");
    return CONTINUE;
  },
  MATCH_SEQUENCE: (frame) => {
    const subject = frame.slots[frame.sp - 1]!;
    const native = subject instanceof PyList || subject instanceof PyTuple || subject instanceof PyRange;
    frame.slots[frame.sp++] = native || hasMark(subject, "__sequence_pattern__");
    return CONTINUE;
  },
  MATCH_KEYS: (frame, _operand, machine) => {
    const { slots, sp } = frame;
    return machine.defer(steps(matchKeys(slots[sp - 2]!, slots[sp - 1] as PyTuple)), frame);
  },
  MATCH_CLASS: (frame, count, machine) => {
    frame.sp -= 3;
    const { slots, sp } = frame;
    return machine.defer(steps(matchClass({ subject: slots[sp]!, cls: slots[sp + 1]!, count, names: slots[sp + 2] as PyTuple })), frame);
  },
} satisfies Record<string, Handler>;
