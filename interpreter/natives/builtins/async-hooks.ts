// sys.set_asyncgen_hooks: what a thread's event loop wants to be told of async generators. Kept by thread, as a context is one's.

import { PyClass } from "../../objects/class.ts";
import type { Context } from "../../objects/context.ts";
import { call } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import type { PyGenerator } from "../../objects/generator.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Result, Value } from "../../objects/value.ts";
import { type AnyRow, native } from "../declare.ts";
import { p } from "../parameters.ts";
import { structSequence } from "../struct-sequence.ts";

interface Hooks {
  firstiter: Value;
  finalizer: Value;
  /** sys.set_coroutine_origin_tracking_depth; origins are not recorded. */
  originDepth: number;
}

const hooksOf = new WeakMap<Context, Hooks>();

function hooks(context: Context): Hooks {
  let own = hooksOf.get(context);
  if (own === undefined) {
    own = { firstiter: null, finalizer: null, originDepth: 0 };
    hooksOf.set(context, own);
  }
  return own;
}

/** Before the first await on a generator: the loop gets to know it. */
export function beginHooks(context: Context, generator: PyGenerator): Result {
  if (generator.asynchronous.hooksCalled) return null;
  generator.asynchronous.hooksCalled = true;
  const { firstiter, finalizer } = hooks(context);
  generator.asynchronous.finalizer = finalizer;
  return firstiter === null ? null : call(firstiter, [generator]);
}

const asyncgenHooks = structSequence("asyncgen_hooks", ["firstiter", "finalizer"]);

function checkCallable(value: Value, name: string): void {
  const isCallable = value === null || value instanceof PyClass || classOf(value).lookup("__call__") !== undefined;
  if (!isCallable) raise("TypeError", `callable ${name} expected, got ${classOf(value).shownName}`);
}

export const ASYNC_HOOK_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  set_asyncgen_hooks: native({
    doc: "Set a finalizer for async generators objects.",
    params: [p.value("firstiter", { or: undefined, kind: "either" }), p.value("finalizer", { or: undefined, kind: "either" })],
    call: (context, firstiter, finalizer) => {
      const own = hooks(context);
      if (finalizer !== undefined) checkCallable(finalizer, "finalizer");
      if (firstiter !== undefined) checkCallable(firstiter, "firstiter");
      if (finalizer !== undefined) own.finalizer = finalizer;
      if (firstiter !== undefined) own.firstiter = firstiter;
    },
  }),
  get_asyncgen_hooks: native({
    doc: "Return the installed asynchronous generators hooks.",
    call: (context) => asyncgenHooks.make([hooks(context).firstiter, hooks(context).finalizer]),
  }),
  set_coroutine_origin_tracking_depth: native({
    doc: "Enable or disable origin tracking for coroutine objects in this thread.",
    params: [p.size("depth", { kind: "either" })],
    call: (context, depth) => {
      if ((depth as number) < 0) raise("ValueError", "depth must be >= 0");
      hooks(context).originDepth = depth as number;
    },
  }),
  get_coroutine_origin_tracking_depth: native({
    doc: "Check status of origin tracking for coroutine objects in this thread.",
    call: (context) => hooks(context).originDepth,
  }),
};
