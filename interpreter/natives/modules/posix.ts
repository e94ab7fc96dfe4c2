// posix: what os is made of. The process, and what the simulated machine says of itself.

import type { Context } from "../../objects/context.ts";
import { ask, type Steps } from "../../objects/deferred.ts";
import { EXCEPTIONS, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { NSIG } from "../../objects/signal-table.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { type AnyRow, native } from "../declare.ts";
import { checked, strerror } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { DESCRIPTOR_FUNCTIONS, OPEN_FLAGS } from "./posix-descriptors.ts";
import { FILE_FUNCTIONS } from "./posix-files.ts";
import { entryClass, SCAN_FUNCTIONS } from "./posix-scan.ts";
import { statResult, terminalSize } from "./posix-status.ts";
import { send } from "./signal.ts";

const CONSTANTS = { ...OPEN_FLAGS, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, EX_OK: 0, WNOHANG: 1, NGROUPS_MAX: 65536 };

/** The process that the simulated machine runs. */
const PROCESS_ID = 4242;
const CPU_COUNT = 4;

const constant = (doc: string, value: Value): AnyRow => native({ doc, call: () => value });

const PROCESS_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  kill: native({
    doc: "Kill a process with a signal. There is only this one.",
    params: [p.size("pid"), p.size("signal")],
    *call(context: Context, pid: number, number: number): Steps {
      if (pid !== PROCESS_ID && pid !== 0) checked({ errno: "ESRCH" });
      if (number < 0 || number >= NSIG) checked({ errno: "EINVAL" });
      return number === 0 ? null : yield* send(context, number);
    },
  }),
  getpid: constant("Return the current process id.", PROCESS_ID),
  getppid: constant("Return the parent's process id.", PROCESS_ID - 1),
  getuid: constant("Return the current process's user id.", 0),
  getgid: constant("Return the current process's group id.", 0),
  geteuid: constant("Return the current process's effective user id.", 0),
  getegid: constant("Return the current process's effective group id.", 0),
  cpu_count: constant("Return the number of CPUs in the system.", CPU_COUNT),
  getloadavg: native({
    doc: "Return average recent system load information.",
    call: () => new PyTuple([new PyFloat(0), new PyFloat(0), new PyFloat(0)]),
  }),
  sched_yield: native({ doc: "Voluntarily relinquish the CPU.", call: () => ask("sleep", { durationNs: 0 }, () => null) }),
  _exit: native({
    doc: "Exit to the system with specified status, without normal exit processing.",
    params: [p.size("status", { kind: "either" })],
    call: (_context, status) => ask("process.exit", { code: status & 0xff }),
  }),
  urandom: native({
    doc: "Return a bytes object containing random bytes suitable for cryptographic use.",
    params: [p.size("size")],
    call: (_context, count) => {
      if (count < 0) raise("ValueError", "negative argument not allowed");
      return ask("random.bytes", { count }, (bytes) => new PyBytes(bytes));
    },
  }),
  strerror: native({
    doc: "Translate an error code to a message string.",
    params: [p.size("code")],
    call: (_context, code) => strerror(code),
  }),
  system: native({
    doc: "Not to be had: a simulated program cannot start processes of the host.",
    params: [p.value("command")],
    call: () => raise("PermissionError", "os.system: a simulated program cannot start processes of the host"),
  }),
};

/** What a program finds in its environment. */
const ENVIRONMENT = {
  HOME: "/root",
  LANG: "C.UTF-8",
  PATH: "/usr/local/bin:/usr/bin:/bin",
  PWD: "/",
  SHELL: "/bin/sh",
  TERM: "xterm-256color",
  USER: "root",
};

export const posixModule: NativeModule = {
  name: "posix",
  doc: "This module provides access to operating system functionality that is standardized by the C Standard and the POSIX standard.",
  functions: { ...FILE_FUNCTIONS, ...SCAN_FUNCTIONS, ...DESCRIPTOR_FUNCTIONS, ...PROCESS_FUNCTIONS },
  values: {
    ...CONSTANTS,
    error: EXCEPTIONS.OSError,
    stat_result: statResult.cls,
    terminal_size: terminalSize.cls,
    DirEntry: entryClass,
    environ: () => PyDict.of(Object.entries(ENVIRONMENT)),
  },
};
