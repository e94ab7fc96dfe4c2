// BaseException, and the exceptions that add little to it. Traceback objects belong to the machine: `__traceback__` and
// `with_traceback` are declared in inspect/.

import type { PyClass } from "../../objects/class.ts";
import { chain, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, PyException, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { findAttribute, setAttribute } from "../../operations/attribute.ts";
import { withItems } from "../../operations/iterate.ts";
import { repr } from "../../operations/text.ts";
import { unboxString } from "../../operations/unbox.ts";
import { defineAttributes, defineMethods, method, staticMethod } from "../declare.ts";
import { p } from "../parameters.ts";
import {
  argsText,
  asException,
  defineFields,
  type Fields,
  fieldOf,
  initRow,
  refuseKeywords,
  setFields,
  takeKeywords,
} from "./exception-fields.ts";
import { installExceptionGroups } from "./exception-group.ts";
import { installOSError } from "./os-error.ts";
import { classParam } from "./slots.ts";
import { installSyntaxError } from "./syntax-error.ts";
import { installUnicodeErrors } from "./unicode-errors.ts";

function exceptionRepr(self: PyException): Result {
  const { items } = self.args;
  if (items.length !== 1) return chain(repr(self.args), (text) => `${self.cls.name}${text}`);
  return chain(repr(items[0]!), (text) => `${self.cls.name}(${text})`);
}

function* addNote(self: PyException, note: Value): Steps {
  if (unboxString(note) === undefined) raise("TypeError", `note must be a str, not '${classOf(note).shownName}'`);
  const pending = findAttribute(self, "__notes__");
  const notes = (pending instanceof Deferred ? yield pending : pending) as Value | undefined;
  if (notes === undefined) return chain(setAttribute(self, "__notes__", new PyList([note])), () => null);
  if (!(notes instanceof PyList)) return raise("TypeError", "Cannot add note: __notes__ is not a list");
  notes.items.push(note);
  return null;
}

function* setState(self: PyException, state: Value): Steps {
  if (state === null) return null;
  if (!(state instanceof PyDict)) return raise("TypeError", "state is not a dictionary");
  for (const { key, value } of [...state.entries.values()]) {
    if (typeof key === "string" && value !== undefined) yield* settle(setAttribute(self, key, value));
  }
  return null;
}

function reduce(self: PyException): Value {
  const { attributes } = self;
  return new PyTuple(attributes === null || attributes.size === 0 ? [self.cls, self.args] : [self.cls, self.args, attributes]);
}

/** `__cause__` and `__context__` alike: an exception or None. */
function linkable(value: Value | undefined, name: string): PyException | null {
  if (value === undefined) return raise("TypeError", `__${name}__ may not be deleted`);
  if (value === null || value instanceof PyException) return value;
  return raise("TypeError", `exception ${name} must be None or derive from BaseException`);
}

function installBase(): void {
  const cls = EXCEPTIONS.BaseException;
  defineMethods<PyException>(cls, asException, {
    __new__: staticMethod({
      doc: "Create and return a new object.  See help(type) for accurate signature.",
      signature: "($type, *args, **kwargs)",
      params: [classParam(cls), p.rest("args"), p.keywords("kwargs")],
      call: (_context, made, args) => new PyException(made, args),
    }),
    __init__: initRow((self, _args, keywords) => refuseKeywords(self, keywords)),
    __str__: method({ doc: "Return str(self).", call: (_context, self) => argsText(self) }),
    __repr__: method({ doc: "Return repr(self).", call: (_context, self) => exceptionRepr(self) }),
    __reduce__: method({ kind: "method", doc: "Helper for pickle.", call: (_context, self) => reduce(self) }),
    __setstate__: method({
      kind: "method",
      doc: "Restore attributes.",
      params: [p.value("state")],
      call: (_context, self, state) => steps(setState(self, state)),
    }),
    add_note: method({
      doc: "Exception.add_note(note) --\n    add a note to the exception",
      params: [p.value("note")],
      call: (_context, self, note) => steps(addNote(self, note)),
    }),
  });
  defineAttributes<PyException>(cls, asException, {
    args: {
      get: (self) => self.args,
      set: (self, value) => {
        if (value === undefined) return raise("TypeError", "args may not be deleted");
        return withItems(value, (items) => {
          self.args = new PyTuple(items);
          return null;
        });
      },
    },
    __cause__: {
      doc: "exception cause",
      get: (self) => self.cause,
      set: (self, value) => {
        self.cause = linkable(value, "cause");
        self.suppressContext = true;
      },
    },
    __context__: {
      doc: "exception context",
      get: (self) => self.context,
      set: (self, value) => {
        self.context = linkable(value, "context");
      },
    },
    __suppress_context__: {
      member: true,
      get: (self) => self.suppressContext,
      set: (self, value) => {
        if (value === undefined) return raise("TypeError", "can't delete numeric/char attribute");
        if (typeof value !== "boolean") return raise("TypeError", "attribute value type must be bool");
        self.suppressContext = value;
        return null;
      },
    },
  });
}

const firstArgument = (args: readonly Value[]): Value => args[0] ?? null;

/** What `sys.exit(…)` was given: nothing, one thing, or several as a tuple. */
function exitCode(args: readonly Value[]): Value {
  return args.length > 1 ? new PyTuple(args) : firstArgument(args);
}

function installSmall(): void {
  const { KeyError, StopIteration, SystemExit } = EXCEPTIONS;
  defineMethods<PyException>(KeyError, asException, {
    __str__: method({
      doc: "Return str(self).",
      call: (_context, self) => (self.args.items.length === 1 ? repr(self.args.items[0]!) : argsText(self)),
    }),
  });
  const single = (cls: PyClass, field: string, read: (args: readonly Value[]) => Value): void => {
    defineMethods<PyException>(cls, asException, {
      __init__: initRow((self, args, keywords) => {
        refuseKeywords(self, keywords);
        self.setField(field, read(args));
      }),
    });
    defineFields(cls, [field], (args) => ({ [field]: read(args) }));
  };
  single(StopIteration, "value", firstArgument);
  single(SystemExit, "code", exitCode);
}

const importFields = (args: readonly Value[]): Fields => ({ msg: args.length === 1 ? args[0]! : null });

/** ImportError, NameError and AttributeError: fields given by keyword alone. */
function installNamed(): void {
  const { AttributeError, ImportError, NameError } = EXCEPTIONS;
  const named = (cls: PyClass, names: readonly string[], read: (args: readonly Value[]) => Fields): void => {
    defineMethods<PyException>(cls, asException, {
      __init__: initRow((self, args, keywords) => {
        for (const name of names) self.setField(name, null);
        setFields(self, { ...takeKeywords(cls, names, keywords), ...read(args) });
      }),
    });
    defineFields(cls, [...names, ...Object.keys(read([]))], read);
  };
  named(ImportError, ["name", "path"], importFields);
  named(NameError, ["name"], () => ({}));
  named(AttributeError, ["name", "obj"], () => ({}));
  defineMethods<PyException>(ImportError, asException, {
    __str__: method({
      doc: "Return str(self).",
      call: (_context, self) => {
        const message = fieldOf(self, "msg", importFields);
        return typeof message === "string" ? message : argsText(self);
      },
    }),
  });
}

/** Attach the methods and attributes of all builtin exceptions. */
export function installExceptions(): void {
  installBase();
  installSmall();
  installNamed();
  installOSError();
  installSyntaxError();
  installUnicodeErrors();
  installExceptionGroups();
}
