// How a process and its threads begin and end: the main program with what follows it (threads joined, exit handlers run,
// output flushed), and a thread with what happens when its function fails.

import type { Code } from "../bytecode/code.ts";
import { printUncaught, printUnraisable } from "../inspect/uncaught.ts";
import { flushFile, writeTo } from "../natives/builtins/print.ts";
import { chooseBuffering, standardStreams } from "../natives/console.ts";
import { closeAll } from "../natives/modules/abandoned-files.ts";
import { showSyntaxWarnings } from "../natives/syntax-warnings.ts";
import { ask, call, Deferred, DeferredRun, type Steps, settle } from "../objects/deferred.ts";
import { EXCEPTIONS, type PyException, PyThrow } from "../objects/exception.ts";
import { PyModule } from "../objects/module.ts";
import type { Value } from "../objects/value.ts";
import { findAttribute } from "../operations/attribute.ts";
import { str } from "../operations/text.ts";
import { unboxInt } from "../operations/unbox.ts";
import { NativeFrame } from "../vm/frame.ts";
import type { Machine } from "../vm/machine.ts";
import { buryAll } from "../vm/mortality.ts";

/** Make a machine run a native generator from its bottom frame. */
export function begin(machine: Machine, body: Steps): void {
  machine.top = new NativeFrame(body, null);
}

/** `_thread.start_new_thread`: what escapes the function is reported, SystemExit ends the thread quietly. */
export function spawnThread(machine: Machine, callable: Value, args: readonly Value[], keywords: ReadonlyMap<string, Value> | null): void {
  function* body(): Steps {
    try {
      yield call(callable, [...args], keywords);
    } catch (thrown) {
      if (!(thrown instanceof PyThrow)) throw thrown;
      if (thrown.exception.isA(EXCEPTIONS.SystemExit)) return null;
      yield ask("thread.fail", null);
      yield* settle(printUnraisable(machine, thrown.exception, "Exception ignored in thread started by", callable));
    }
    return null;
  }
  begin(machine, body());
}

/** Run a program's code as `__main__`, to the end of the process. The exit code is left on the machine. */
export function runMain(machine: Machine, code: Code, path: string): void {
  begin(machine, mainSteps(machine, code, path));
}

function* mainSteps(machine: Machine, code: Code, path: string): Steps {
  const { runtime } = machine;
  const main = new PyModule("__main__");
  main.attributes.set("__file__", path);
  main.attributes.set("__builtins__", runtime.modules.get("builtins") ?? null);
  runtime.modules.set("__main__", main);
  yield* chooseBuffering(runtime);
  yield* showSyntaxWarnings(runtime);
  return yield* toTheEnd(machine, new DeferredRun(code, main.attributes, main.attributes));
}

function* toTheEnd(machine: Machine, program: Deferred): Steps {
  try {
    yield program;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
    machine.exitCode = yield* exitCodeOf(machine, thrown.exception);
  }
  yield* finish(machine);
  return null;
}

/** What is left of a main thread's outermost native when its program is already on: a forked process goes on from there. */
export function endOfMain(machine: Machine): Steps {
  return toTheEnd(machine, ask("thread.self", null));
}

/** What the process exits with because of an exception; anything but a SystemExit is printed. */
function* exitCodeOf(machine: Machine, exception: PyException): Generator<Deferred, number, never> {
  if (!exception.isA(EXCEPTIONS.SystemExit)) {
    yield* settle(printUncaught(machine, exception));
    yield ask("thread.fail", null);
    return exception.isA(EXCEPTIONS.KeyboardInterrupt) ? 130 : 1;
  }
  const code = exception.field("code") ?? exception.args.items[0] ?? null;
  if (code === null) return 0;
  const status = unboxInt(code);
  if (status !== undefined) return Number(BigInt.asUintN(8, BigInt(status)));
  yield* writeTo(stream(machine, "stderr"), `${String(yield* settle(str(code)))}\n`);
  return 1;
}

function stream(machine: Machine, name: "stdout" | "stderr"): Value {
  const sys = machine.runtime.modules.get("sys");
  return sys instanceof PyModule ? (sys.attributes.get(name) ?? null) : null;
}

/** Py_FinalizeEx: wait for the threads, run the exit handlers, write out what is buffered. */
function* finish(machine: Machine): Generator<Deferred, void, never> {
  for (const [module, hook] of [
    ["threading", "_shutdown"],
    ["atexit", "_run_exitfuncs"],
  ] as const) {
    const imported = machine.runtime.modules.get(module);
    if (imported === undefined) continue;
    const found = findAttribute(imported, hook);
    const callable = (found instanceof Deferred ? yield found : found) as Value | undefined;
    if (callable === undefined) continue;
    try {
      yield call(callable, []);
    } catch (thrown) {
      if (!(thrown instanceof PyThrow)) throw thrown;
      yield* settle(printUnraisable(machine, thrown.exception, null, imported));
    }
  }
  yield* settle(yield* buryAll(machine));
  yield* closeAll(machine.runtime);
  machine.runtime.state("finalizing", () => ({ value: false })).value = true;
  const [, stdout, stderr] = standardStreams(machine.runtime);
  for (const file of new Set([stream(machine, "stdout"), stream(machine, "stderr"), stdout, stderr])) {
    if (file !== null) yield* flushQuietly(file);
  }
}

/** A stream that the program has closed, or spoilt, has nothing to lose. */
function* flushQuietly(file: Value): Generator<Deferred, void, never> {
  try {
    yield* flushFile(file);
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
  }
}
