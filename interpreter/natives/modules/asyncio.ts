// _asyncio: what of asyncio is native, as in CPython: Future, Task, which loop runs in a thread and which task in a loop. And what
// the loop sleeps on: CPython's has a selector with a pipe to wake it, here it is one kernel object, asked for by `_poll_…`.

import type { FileId, PollId } from "../../host/requests.ts";
import { ask, type Steps, settle } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { futureClass, PyFuture, PyTask, runningLoops, taskClass, taskRegistry } from "../../objects/future.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { hold, letGo, running } from "../../objects/running.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { settleInstance } from "../../operations/finalizer.ts";
import { repr } from "../../operations/text.ts";
import { unboxInt } from "../../operations/unbox.ts";
import { native } from "../declare.ts";
import { checked } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { eventLoop } from "./asyncio-future.ts";
import type { Doing } from "./asyncio-loop.ts";
import "./asyncio-task.ts";

function* shown(value: Value): Doing<string> {
  return (yield* settle(repr(value))) as string;
}

const NS = 1e9;
/** Epoll takes milliseconds as a C int. */
const LONGEST_NS = 2147483647 * 1e6;

function timeoutNs(seconds: Value): number | null {
  if (seconds === null) return null;
  const value = seconds instanceof PyFloat ? seconds.value : Number(unboxInt(seconds) ?? 0);
  // A moment that lies in the past by a hair is now; 1e-9 s of rounding must not cost a whole millisecond.
  return Math.min(LONGEST_NS, Math.max(0, Number((value * NS).toFixed(3))));
}

export const asyncioModule: NativeModule = {
  name: "_asyncio",
  doc: "Accelerator module for asyncio",
  functions: {
    get_running_loop: native({
      doc: "Return the running event loop; raise a RuntimeError if there is none.",
      call: (context) => runningLoops.get(context) ?? raise("RuntimeError", "no running event loop"),
    }),
    _get_running_loop: native({ doc: "Return the running event loop or None.", call: (context) => runningLoops.get(context) ?? null }),
    _set_running_loop: native({
      doc: "Set the running event loop.",
      params: [p.value("loop")],
      call: (context, loop) => {
        const before = runningLoops.get(context) ?? null;
        if (before instanceof PyObject) letGo(before);
        runningLoops.set(context, loop);
        if (loop instanceof PyObject) hold(loop, loop);
      },
    }),
    get_event_loop: native({
      doc: "Return the running event loop, or the policy's.",
      *call(context): Steps {
        return yield* eventLoop(context);
      },
    }),
    _enter_task: native({
      doc: "Enter into task execution or resume suspended task.",
      params: [p.value("loop", { kind: "either" }), p.value("task", { kind: "either" })],
      *call({ runtime }, loop, task): Steps {
        const { current } = taskRegistry(runtime);
        const other = current.get(loop);
        if (other === undefined) {
          current.set(loop, task);
          return null;
        }
        return raise(
          "RuntimeError",
          `Cannot enter into task ${yield* shown(task)} while another task ${yield* shown(other)} is being executed.`,
        );
      },
    }),
    _leave_task: native({
      doc: "Leave task execution or suspend a task.",
      params: [p.value("loop", { kind: "either" }), p.value("task", { kind: "either" })],
      *call({ runtime }, loop, task): Steps {
        const { current } = taskRegistry(runtime);
        const other = current.get(loop) ?? null;
        if (other !== task)
          return raise("RuntimeError", `Leaving task ${yield* shown(task)} does not match the current task ${yield* shown(other)}.`);
        current.delete(loop);
        return null;
      },
    }),
    _register_task: native({
      doc: "Register a new task in asyncio as executed by loop.",
      params: [p.value("task", { kind: "either" })],
      call: ({ runtime }, task) => {
        if (!(task instanceof PyTask)) taskRegistry(runtime).foreign.add(task);
      },
    }),
    _unregister_task: native({
      doc: "Unregister a task.",
      params: [p.value("task", { kind: "either" })],
      call: ({ runtime }, task) => {
        if (task instanceof PyTask) taskRegistry(runtime).pending.delete(task);
        else taskRegistry(runtime).foreign.delete(task);
      },
    }),
    _current_task: native({
      doc: "The task that a loop is executing, or None.",
      params: [p.value("loop")],
      call: ({ runtime }, loop) => taskRegistry(runtime).current.get(loop) ?? null,
    }),
    _live_tasks: native({
      doc: "All tasks that are not done, in the order in which they were made.",
      call: ({ runtime }) => new PyList([...taskRegistry(runtime).pending, ...taskRegistry(runtime).foreign]),
    }),
    _purpose: native({
      doc: "Tell people what a future is awaited for; gives the future.",
      params: [p.value("future"), p.str("purpose"), p.value("detail", { or: null })],
      costNs: 0,
      call: (_context, future, purpose, detail) => {
        if (future instanceof PyFuture) {
          future.purpose = purpose;
          future.purposeDetail = detail;
        }
        return future;
      },
    }),
    _hold: native({
      doc: "Tell that a running loop holds an object.",
      params: [p.value("object"), p.value("loop")],
      costNs: 0,
      call(_context, object, loop) {
        if (object instanceof PyObject && loop instanceof PyObject) hold(object, loop);
        return null;
      },
    }),
    _let_go: native({
      doc: "Tell that it is not certain any more that an object is held.",
      params: [p.value("object")],
      costNs: 0,
      call(_context, object) {
        if (object instanceof PyObject) running.process.held.delete(object);
        return null;
      },
    }),
    _settled: native({
      doc: "Tell that a `__del__` would do nothing from now on, if that is the object's.",
      params: [p.value("object"), p.value("finalizer")],
      costNs: 0,
      call(_context, object, finalizer) {
        if (object instanceof PyObject) settleInstance(object, finalizer);
        return null;
      },
    }),
    _poll_create: native({ doc: "Make what a loop sleeps on.", call: () => ask("poll.create", null) }),
    _poll_wait: native({
      doc: "Sleep until woken, or the time is up. True when woken.",
      params: [p.value("poll"), p.value("timeout")],
      call: (_context, poll, timeout) => ask("poll.wait", { poll: poll as PollId, timeoutNs: timeoutNs(timeout) }),
    }),
    _poll_wake: native({
      doc: "Wake who sleeps.",
      params: [p.value("poll")],
      call: (_context, poll) => ask("poll.wake", { poll: poll as PollId }),
    }),
    _poll_watch: native({
      doc: "Have a descriptor's events end the sleep as well; 0: no longer.",
      params: [p.value("poll"), p.size("fd"), p.size("events")],
      call: (_context, poll, fd, events) =>
        ask("poll.watch", { poll: poll as PollId, file: fd as FileId, events }, (answer) => checked(answer)),
    }),
    _poll_ready: native({
      doc: "The descriptors that are ready, in the order in which they became so: pairs of descriptor and events.",
      params: [p.value("poll")],
      call: (_context, poll) =>
        ask("poll.ready", { poll: poll as PollId }, (ready) => new PyList(ready.map(({ file, events }) => new PyTuple([file, events])))),
    }),
  },
  values: { Future: futureClass, Task: taskClass, _current_tasks: () => new PyDict() },
};
