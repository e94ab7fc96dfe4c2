// posix: what os is made of, put together; and what the simulated machine says of itself.

import { ask } from "../../objects/deferred.ts";
import { EXCEPTIONS, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyFloat } from "../../objects/numbers.ts";
import { PyTuple } from "../../objects/sequence.ts";
import { PyBytes } from "../../objects/text.ts";
import type { Value } from "../../objects/value.ts";
import { type AnyRow, native } from "../declare.ts";
import { strerror } from "../errno.ts";
import type { NativeModule } from "../module.ts";
import { p } from "../parameters.ts";
import { DESCRIPTOR_FUNCTIONS, OPEN_FLAGS } from "./posix-descriptors.ts";
import { FILE_FUNCTIONS } from "./posix-files.ts";
import { entryClass, SCAN_FUNCTIONS } from "./posix-scan.ts";
import { PROCESS_FUNCTIONS } from "./posix-processes.ts";
import { statResult, terminalSize } from "./posix-status.ts";

const CONSTANTS = { ...OPEN_FLAGS, F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, EX_OK: 0, WNOHANG: 1, NGROUPS_MAX: 65536 };

const constant = (doc: string, value: Value): AnyRow => native({ doc, call: () => value });

const OWN_FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  getuid: constant("Return the current process's user id.", 0),
  getgid: constant("Return the current process's group id.", 0),
  geteuid: constant("Return the current process's effective user id.", 0),
  getegid: constant("Return the current process's effective group id.", 0),
  getloadavg: native({
    doc: "Return average recent system load information.",
    call: () => new PyTuple([new PyFloat(0), new PyFloat(0), new PyFloat(0)]),
  }),
  sched_yield: native({ doc: "Voluntarily relinquish the CPU.", call: () => ask("sleep", { durationNs: 0 }, () => null) }),
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
  functions: { ...FILE_FUNCTIONS, ...SCAN_FUNCTIONS, ...DESCRIPTOR_FUNCTIONS, ...PROCESS_FUNCTIONS, ...OWN_FUNCTIONS },
  values: {
    ...CONSTANTS,
    error: EXCEPTIONS.OSError,
    stat_result: statResult.cls,
    terminal_size: terminalSize.cls,
    DirEntry: entryClass,
    environ: () => PyDict.of(Object.entries(ENVIRONMENT)),
  },
};
