// ExceptionGroup and BaseExceptionGroup. Splitting itself is operations/exception-groups.ts: except* does it too.

import { PyClass } from "../../objects/class.ts";
import { call, chain, type Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, raise } from "../../objects/exception.ts";
import { PyFunction } from "../../objects/function.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { argumentType, classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { truth } from "../../operations/convert.ts";
import { exceptionMatches, groupMembers, splitGroup } from "../../operations/exception-groups.ts";
import { withItems } from "../../operations/iterate.ts";
import { plainStr } from "../../operations/text.ts";
import { unboxString } from "../../operations/unbox.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import { asException } from "./exception-fields.ts";
import { classGetItemRow } from "./generic-alias.ts";
import { classParam, classSelf } from "./slots.ts";

const { BaseExceptionGroup, ExceptionGroup, Exception } = EXCEPTIONS;

/** PySequence_Check, as far as a program can tell. */
function isSequence(value: Value): boolean {
  const cls = classOf(value);
  return cls.layout !== "dict" && cls.lookup("__getitem__") !== undefined;
}

function make(cls: PyClass, args: readonly Value[]): Result {
  if (args.length !== 2) raise("TypeError", `BaseExceptionGroup.__new__() takes exactly 2 arguments (${args.length} given)`);
  const [message, exceptions] = args as [Value, Value];
  if (unboxString(message) === undefined)
    raise("TypeError", `BaseExceptionGroup.__new__() argument 1 must be str, not ${argumentType(message)}`);
  if (!isSequence(exceptions)) raise("TypeError", "second argument (exceptions) must be a sequence");
  return withItems(exceptions, (members) => {
    const made = new PyException(groupClass(cls, members), args);
    made.setField("message", message);
    made.setField("exceptions", new PyTuple(members));
    return made;
  });
}

/** BaseExceptionGroup becomes an ExceptionGroup where it can; classes derived from Exception hold nothing else. */
function groupClass(cls: PyClass, members: readonly Value[]): PyClass {
  if (members.length === 0) raise("ValueError", "second argument (exceptions) must be a non-empty sequence");
  const odd = members.findIndex((member) => !(member instanceof PyException));
  if (odd >= 0) raise("ValueError", `Item ${odd} of second argument (exceptions) is not an exception`);
  const nestsBase = !members.every((member) => (member as PyException).isA(Exception));
  if (cls === BaseExceptionGroup) return nestsBase ? cls : ExceptionGroup;
  if (!nestsBase || !cls.isSubclassOf(Exception)) return cls;
  if (cls === ExceptionGroup) return raise("TypeError", "Cannot nest BaseExceptions in an ExceptionGroup");
  return raise("TypeError", `Cannot nest BaseExceptions in '${cls.name}'`);
}

type Condition = (one: PyException) => boolean | Deferred;

const isClass = (value: Value): boolean => value instanceof PyClass && value.isSubclassOf(EXCEPTIONS.BaseException);

/** What `split` and `subgroup` take: a class, a tuple of classes, or a Python function. */
function conditionOf(matcher: Value): Condition {
  if (matcher instanceof PyFunction) return (one) => chain(call(matcher, [one]), (answer) => truth(answer)) as boolean | Deferred;
  if (isClass(matcher) || (matcher instanceof PyTuple && matcher.items.every(isClass))) return (one) => exceptionMatches(one, matcher);
  return raise("TypeError", "expected a function, exception type or tuple of exception types");
}

function* split(self: PyException, condition: Condition): Steps {
  const { matched, rest } = yield* splitGroup(self, condition);
  return new PyTuple([matched, rest]);
}

function* subgroup(self: PyException, condition: Condition): Steps {
  return (yield* splitGroup(self, condition, "matched only")).matched;
}

function* shown(self: PyException): Steps {
  const count = groupMembers(self).length;
  const message = (yield* settle(plainStr(self.field("message") ?? null))) as string;
  return `${message} (${count} sub-exception${count === 1 ? "" : "s"})`;
}

export function installExceptionGroups(): void {
  defineMethods<PyException>(BaseExceptionGroup, asException, {
    __new__: staticMethod({
      doc: "Create and return a new object.  See help(type) for accurate signature.",
      signature: "($type, *args, **kwargs)",
      params: [classParam(BaseExceptionGroup), p.rest("args"), p.keywords("kwargs")],
      call: (_context, cls, args) => make(cls, args),
    }),
    __str__: method({ doc: "Return str(self).", call: (_context, self) => steps(shown(self)) }),
    derive: method({
      doc: "Make a group like this one of other exceptions.",
      params: [p.value("excs")],
      call: (_context, self, excs) => call(BaseExceptionGroup, [self.field("message") ?? null, excs]),
    }),
    split: method({
      doc: "Split into the part that matches and the rest.",
      convention: "unpack",
      params: [p.value("condition")],
      call: (_context, self, matcher) => steps(split(self, conditionOf(matcher))),
    }),
    subgroup: method({
      doc: "The part that matches, or None.",
      convention: "unpack",
      params: [p.value("condition")],
      call: (_context, self, matcher) => steps(subgroup(self, conditionOf(matcher))),
    }),
  });
  defineMethods<PyClass>(BaseExceptionGroup, classSelf, { __class_getitem__: classGetItemRow });
  defineAttributes<PyException>(BaseExceptionGroup, asException, {
    message: { member: true, doc: "exception message", get: (self): Result => self.field("message") ?? null },
    exceptions: { member: true, doc: "nested exceptions", get: (self): Result => self.field("exceptions") ?? null },
  });
}
