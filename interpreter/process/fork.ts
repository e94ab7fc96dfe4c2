// What the one thread of a new process does: a forked one calls a function or goes on where its parent was, a fresh one imports what
// it needs. Before that, what CPython does after fork(2) (PyOS_AfterFork_Child): the library forgets the threads that stayed behind.

import { ask, call, type Deferred, type Steps, settle } from "../objects/deferred.ts";
import { PyThrow, raise } from "../objects/exception.ts";
import type { Value } from "../objects/value.ts";
import { getAttribute } from "../operations/attribute.ts";
import { importModule } from "../natives/importing.ts";
import { mainThread } from "../natives/modules/main-thread.ts";
import { type AnyFrame, Frame, NativeFrame } from "../vm/frame.ts";
import type { Machine } from "../vm/machine.ts";
import type { HeapCopy } from "./heap-copy.ts";
import { begin, endOfMain } from "./startup.ts";

/** Library modules that keep something of the parent's threads or chance. */
const REMEMBERING: readonly string[] = ["threading", "random", "logging", "concurrent.futures.thread"];

/** The thread becomes the main thread of its process. */
function* afterFork(machine: Machine): Generator<Deferred, void, never> {
  const { runtime } = machine;
  const main = mainThread(runtime);
  const before = main.forking;
  main.id = (yield ask("thread.self", null)) as unknown as number;
  if (REMEMBERING.some((name) => runtime.modules.get(name) !== undefined)) {
    const forked = yield* importModule(runtime, "_forked");
    yield call(yield* settle(getAttribute(forked, "forget")), [before]);
  }
  for (const hook of main.hooks.inChild) yield call(hook, []);
}

/** Calls the function; the process ends with the code that it gives, and with 1 when it fails. */
function* childSteps(machine: Machine, callable: Value, args: readonly Value[]): Steps {
  let code: Value = 1;
  try {
    yield* afterFork(machine);
    code = (yield call(callable, [...args])) as Value;
  } catch (thrown) {
    if (!(thrown instanceof PyThrow)) throw thrown;
  }
  yield ask("process.exit", { code: typeof code === "number" ? code & 0xff : 1 });
  return null;
}

export function beginChild(machine: Machine, callable: Value, args: readonly Value[]): void {
  begin(machine, childSteps(machine, callable, args));
}

function* freshSteps(machine: Machine, work: { readonly module: string; readonly name: string; readonly args: readonly Value[] }): Steps {
  const { runtime } = machine;
  mainThread(runtime).id = (yield ask("thread.self", null)) as unknown as number;
  const module = yield* importModule(runtime, work.module);
  const code = (yield call(yield* settle(getAttribute(module, work.name)), [...work.args])) as Value;
  yield ask("process.exit", { code: typeof code === "number" ? code & 0xff : 1 });
  return null;
}

export function beginFresh(
  machine: Machine,
  work: { readonly module: string; readonly name: string; readonly args: readonly Value[] },
): void {
  begin(machine, freshSteps(machine, work));
}

/** os.fork() itself is the innermost native; between it and the outermost there may be Python frames only. */
function frameOf(machine: Machine): AnyFrame | null {
  return machine.top?.back ?? null;
}

/** Throws where a native that is half done calls the code that forks: its inside cannot be copied. */
export function checkFrames(machine: Machine): void {
  for (let frame = frameOf(machine); frame !== null && frame.back !== null; frame = frame.back) {
    if (frame instanceof Frame) continue;
    raise(
      "NotImplementedError",
      "os.fork() is called from inside a native function (sorted(), map(), an import, an event loop …), which gilscope cannot copy",
    );
  }
}

/** The child has copies of the Python frames, and os.fork() answers 0 in it. */
export function goOn(child: Machine, from: Machine, heap: HeapCopy): void {
  const end = endOfMain(child);
  end.next();
  let inner: AnyFrame | null = null;
  for (let frame = frameOf(from); frame !== null; frame = frame.back) {
    const copy: AnyFrame = frame instanceof Frame ? heap.of(frame) : new NativeFrame(end, null);
    heap.finish();
    if (inner === null) child.top = new NativeFrame(answerInChild(child), copy);
    else inner.back = copy;
    inner = copy;
  }
  child.handled = heap.of(from.handled);
  child.depth = from.depth;
  heap.finish();
}

function* answerInChild(machine: Machine): Steps {
  yield* afterFork(machine);
  return 0;
}
