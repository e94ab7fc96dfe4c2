// The part of posix that is about processes: fork, wait, kill and what they tell.

import type { CopyToken, ExitStatus } from "../../host/process-requests.ts";
import type { Execution } from "../../host/execution.ts";
import type { Errno } from "../../host/requests.ts";
import type { Context } from "../../objects/context.ts";
import { ask, call, type Deferred, type Steps } from "../../objects/deferred.ts";
import { raise } from "../../objects/exception.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { NSIG } from "../../objects/signal-table.ts";
import { PySet } from "../../objects/set.ts";
import { classOf } from "../../objects/singleton.ts";
import type { Value } from "../../objects/value.ts";
import { setAdd } from "../../operations/keys.ts";
import { type AnyRow, native } from "../declare.ts";
import { checked } from "../errno.ts";
import { p } from "../parameters.ts";
import { mainThread } from "./main-thread.ts";
import { send } from "./signal.ts";

const WNOHANG = 1;

/** Forks around the hooks of os.register_at_fork; the pid, in the parent. */
export function* fork(context: Context, name: string, child: (copyToken: CopyToken) => Execution): Generator<Deferred, number, never> {
  const main = mainThread(context.runtime);
  for (const hook of main.hooks.before) yield call(hook, []);
  main.forking = (yield ask("thread.self", null)) as unknown as number;
  const pid = (yield ask("process.fork", { child, name, descriptors: null })) as unknown as number;
  for (const hook of main.hooks.inParent) yield call(hook, []);
  return pid;
}

/** As wait(2) puts it into an int: the code above, the signal below. */
function encoded({ code, signal }: ExitStatus): number {
  return signal ?? code << 8;
}

function* waitFor(pid: number, options: number): Generator<Deferred, { pid: number; status: number }, never> {
  const answer = (yield ask("process.wait", { pid: pid > 0 ? pid : -1, isBlocking: (options & WNOHANG) === 0 })) as unknown as
    | { readonly pid: number; readonly status: ExitStatus }
    | Errno
    | null;
  if (answer === null) return { pid: 0, status: 0 };
  if ("errno" in answer) checked(answer);
  const { pid: ended, status } = answer as { readonly pid: number; readonly status: ExitStatus };
  return { pid: ended, status: encoded(status) };
}

const terminationSignal = (status: number): number => status & 0x7f;

const STATUS_TESTS: Readonly<Record<string, AnyRow>> = {
  WIFEXITED: native({
    doc: "Return True if the process returning status exited via the exit() system call.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => terminationSignal(status) === 0,
  }),
  WEXITSTATUS: native({
    doc: "Return the process return code from status.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => (status >> 8) & 0xff,
  }),
  WIFSIGNALED: native({
    doc: "Return True if the process returning status was terminated by a signal.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => terminationSignal(status) !== 0,
  }),
  WTERMSIG: native({
    doc: "Return the signal that terminated the process that provided the status value.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => terminationSignal(status),
  }),
  WIFSTOPPED: native({
    doc: "Return True if the process returning status was stopped.",
    params: [p.size("status", { kind: "either" })],
    call: () => false,
  }),
  WCOREDUMP: native({
    doc: "Return True if the process returning status was dumped to a core file.",
    params: [p.size("status")],
    call: () => false,
  }),
  waitstatus_to_exitcode: native({
    doc: "Convert a wait status to an exit code.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => (terminationSignal(status) === 0 ? (status >> 8) & 0xff : -terminationSignal(status)),
  }),
};

function addHook(hooks: Value[], hook: Value, name: string, isFirst: boolean): void {
  if (hook === undefined || hook === null) return;
  if (classOf(hook).lookup("__call__") === undefined) raise("TypeError", `'${name}' must be callable, not ${classOf(hook).shownName}`);
  if (isFirst) hooks.unshift(hook);
  else hooks.push(hook);
}

export const PROCESS_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  ...STATUS_TESTS,
  fork: native({
    doc: "Fork a child process.",
    *call(context: Context): Steps {
      return yield* fork(context, "", context.runtime.fork(null));
    },
  }),
  register_at_fork: native({
    doc: "Register callables to be called when forking a new process.",
    params: [
      p.value("before", { or: null, kind: "keyword" }),
      p.value("after_in_child", { or: null, kind: "keyword" }),
      p.value("after_in_parent", { or: null, kind: "keyword" }),
    ],
    call: ({ runtime }, before, inChild, inParent) => {
      const { hooks } = mainThread(runtime);
      if (before === null && inChild === null && inParent === null) raise("TypeError", "At least one argument is required.");
      addHook(hooks.before, before, "before", true);
      addHook(hooks.inChild, inChild, "after_in_child", false);
      addHook(hooks.inParent, inParent, "after_in_parent", false);
    },
  }),
  wait: native({
    doc: "Wait for completion of a child process.",
    *call(): Steps {
      const { pid, status } = yield* waitFor(-1, 0);
      return new PyTuple([pid, status]);
    },
  }),
  waitpid: native({
    doc: "Wait for completion of a given child process.",
    params: [p.size("pid"), p.size("options")],
    *call(_context: Context, pid: number, options: number): Steps {
      const { pid: ended, status } = yield* waitFor(pid, options);
      return new PyTuple([ended, status]);
    },
  }),
  kill: native({
    doc: "Kill a process with a signal.",
    params: [p.size("pid"), p.size("signal")],
    *call(context: Context, pid: number, number: number): Steps {
      if (number < 0 || number >= NSIG) checked({ errno: "EINVAL" });
      const answer = (yield ask("process.kill", { pid, number })) as unknown as "self" | Errno | null;
      if (answer === "self") return number === 0 ? null : yield* send(context, number);
      if (answer !== null) checked(answer);
      return null;
    },
  }),
  getpid: native({ doc: "Return the current process id.", call: () => ask("process.self", null, ({ pid }) => pid) }),
  getppid: native({ doc: "Return the parent's process id.", call: () => ask("process.self", null, ({ parent }) => parent) }),
  _exit: native({
    doc: "Exit to the system with specified status, without normal exit processing.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => ask("process.exit", { code: status & 0xff }),
  }),
  cpu_count: native({ doc: "Return the number of CPUs in the system.", call: ({ runtime }) => runtime.cores }),
  sched_getaffinity: native({
    doc: "Return the affinity of the process identified by pid (or the current process if zero).",
    params: [p.size("pid")],
    call: ({ runtime }) => {
      const cpus = new PySet();
      for (let cpu = 0; cpu < runtime.cores; cpu++) setAdd(cpus, cpu);
      return cpus;
    },
  }),
};
