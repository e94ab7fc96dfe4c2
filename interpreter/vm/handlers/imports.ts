// Import statements and the odd instructions of module and class level.

import { call, Deferred, type Steps, settle, steps } from "../../objects/deferred.ts";
import { makeException, PyThrow, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyModule } from "../../objects/module.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { findAttribute, getAttribute, lookUpName, ownAttribute } from "../../operations/attribute.ts";
import { itemsOf } from "../../operations/iterate.ts";
import { setItem } from "../../operations/subscript.ts";
import { str } from "../../operations/text.ts";
import type { Frame } from "../frame.ts";
import { CONTINUE } from "../signals.ts";
import type { Handler } from "./handler.ts";

/** The name of a module for an error message; its file when it has one. */
function* moduleWords(module: Value): Generator<Deferred, { name: string; file: string }, never> {
  const name = ownAttribute(module, "__name__");
  const file = ownAttribute(module, "__file__");
  return {
    name: typeof name === "string" ? name : "<unknown module name>",
    file: typeof file === "string" ? ((yield* settle(str(file))) as string) : "unknown location",
  };
}

function* importFrom(modules: PyDict, module: Value, name: string): Steps {
  const found = findAttribute(module, name);
  const value = (found instanceof Deferred ? yield found : found) as Value | undefined;
  if (value !== undefined) return value;
  const full = ownAttribute(module, "__name__");
  if (typeof full === "string") {
    const submodule = modules.get(`${full}.${name}`);
    if (submodule !== undefined) return submodule;
  }
  const words = yield* moduleWords(module);
  const partly = module instanceof PyModule && module.isInitializing;
  const from = partly ? `partially initialized module '${words.name}' (most likely due to a circular import)` : `'${words.name}'`;
  const text = `cannot import name '${name}' from ${from} (${words.file})`;
  throw new PyThrow(makeException("ImportError", [text], { msg: text, name: words.name, path: words.file, name_from: name }));
}

function* importStar(frame: Frame, module: Value): Steps {
  const listed = ownAttribute(module, "__all__");
  if (!(module instanceof PyModule)) raise("ImportError", "from-import-* object has no __dict__ and no __all__");
  const { attributes } = module as PyModule;
  const names = listed === undefined ? publicNames(attributes) : yield* itemsOf(listed);
  for (const name of names) {
    if (typeof name !== "string")
      return raise("TypeError", `Item in ${(module as PyModule).name}.__all__ must be str, not ${classOf(name).shownName}`);
    const value = attributes.get(name) ?? (yield* settle(getAttribute(module, name)));
    const stored = frame.locals instanceof PyDict ? frame.locals.set(name, value) : setItem(frame.locals, name, value);
    if (stored instanceof Deferred) yield stored;
  }
  return null;
}

function publicNames(attributes: PyDict): Value[] {
  const names = [...attributes.entries.values()].map((entry) => entry.key);
  return names.filter((name) => typeof name === "string" && !name.startsWith("_"));
}

function* setUpAnnotations(frame: Frame): Steps {
  if ((yield* lookUpName(frame.locals, "__annotations__")) === undefined) {
    const stored = setItem(frame.locals, "__annotations__", new PyDict());
    if (stored instanceof Deferred) yield stored;
  }
  return undefined as unknown as Value;
}

export const IMPORT_HANDLERS = {
  IMPORT_NAME: (frame, nameIndex, machine) => {
    frame.sp -= 2;
    const { slots } = frame;
    const level = slots[frame.sp]!;
    const names = slots[frame.sp + 1]!;
    const importer = frame.builtins.get("__import__");
    if (importer === undefined) throw new PyThrow(makeException("ImportError", ["__import__ not found"]));
    const locals = frame.locals instanceof PyDict ? frame.locals : null;
    return machine.defer(call(importer, [frame.code.names[nameIndex]!, frame.globals, locals, names, level]), frame);
  },
  IMPORT_FROM: (frame, nameIndex, machine) =>
    machine.defer(steps(importFrom(machine.runtime.modules, frame.slots[frame.sp - 1]!, frame.code.names[nameIndex]!)), frame),
  IMPORT_STAR: (frame, _operand, machine) => machine.defer(steps(importStar(frame, frame.slots[--frame.sp]!)), frame),
  PRINT_EXPR: (frame, _operand, machine) => {
    const value = frame.slots[--frame.sp]!;
    const sys = machine.runtime.modules.get("sys");
    const hook = sys === undefined ? undefined : ownAttribute(sys, "displayhook");
    if (hook === undefined) return raise("RuntimeError", "lost sys.displayhook");
    return machine.defer(call(hook, [value]), frame);
  },
  LOAD_BUILD_CLASS: (frame) => {
    const builder = frame.builtins.get("__build_class__");
    if (builder === undefined) throw new PyThrow(makeException("NameError", ["__build_class__ not found"]));
    frame.slots[frame.sp++] = builder;
    return CONTINUE;
  },
  SETUP_ANNOTATIONS: (frame, _operand, machine) => {
    const { locals } = frame;
    if (locals instanceof PyDict) {
      if (locals.get("__annotations__") === undefined) locals.set("__annotations__", new PyDict());
      return CONTINUE;
    }
    return machine.defer(steps(setUpAnnotations(frame)), frame);
  },
} satisfies Record<string, Handler>;
