// sys.

import type { Context } from "../../objects/context.ts";
import { ask, chain, type Steps, settle, steps } from "../../objects/deferred.ts";
import { makeException, PyThrow, raise } from "../../objects/exception.ts";
import { PyDict } from "../../objects/mapping.ts";
import { PyModule } from "../../objects/module.ts";
import { PyFloat } from "../../objects/numbers.ts";
import type { Runtime } from "../../objects/runtime.ts";
import { PyList, PyTuple } from "../../objects/sequence.ts";
import { frozensetOf } from "../../objects/set.ts";
import type { Value } from "../../objects/value.ts";
import { getAttribute } from "../../operations/attribute.ts";
import { digitLimit } from "../../operations/int-text.ts";
import { repr } from "../../operations/text.ts";
import { ASYNC_HOOK_FUNCTIONS } from "../builtins/async-hooks.ts";
import { sysAttribute, writeTo } from "../builtins/print.ts";
import { standardStreams } from "../console.ts";
import { type AnyRow, native } from "../declare.ts";
import type { NativeModule } from "../module.ts";
import { STDLIB_MODULE_NAMES } from "../module-names.ts";
import { p } from "../parameters.ts";
import { structSequence } from "../struct-sequence.ts";

const versionInfo = structSequence("sys.version_info", ["major", "minor", "micro", "releaselevel", "serial"], { isClosed: true });
const floatInfo = structSequence("sys.float_info", [
  "max",
  "max_exp",
  "max_10_exp",
  "min",
  "min_exp",
  "min_10_exp",
  "dig",
  "mant_dig",
  "epsilon",
  "radix",
  "rounds",
]);
const hashInfo = structSequence("sys.hash_info", [
  "width",
  "modulus",
  "inf",
  "nan",
  "imag",
  "algorithm",
  "hash_bits",
  "seed_bits",
  "cutoff",
]);
const intInfo = structSequence("sys.int_info", ["bits_per_digit", "sizeof_digit", "default_max_str_digits", "str_digits_check_threshold"]);
const threadInfo = structSequence("sys.thread_info", ["name", "lock", "version"]);
const flagsInfo = structSequence(
  "sys.flags",
  [
    "debug",
    "inspect",
    "interactive",
    "optimize",
    "dont_write_bytecode",
    "no_user_site",
    "no_site",
    "ignore_environment",
    "verbose",
    "bytes_warning",
    "quiet",
    "hash_randomization",
    "isolated",
    "dev_mode",
    "utf8_mode",
    "warn_default_encoding",
    "safe_path",
    "int_max_str_digits",
  ],
  { isClosed: true },
);

/** The micro version that a profile stands for. */
const MICRO: Readonly<Record<string, number>> = { "3.6": 15, "3.7": 16, "3.8": 18, "3.9": 18, "3.10": 13, "3.11": 7, "3.12": 1, "3.13": 5 };

/** An interval in time belongs to the GIL of 3.2 and later, one in instructions to that before it. */
const SWITCHING = { time: ["getswitchinterval", "setswitchinterval"], ticks: ["getcheckinterval", "setcheckinterval"] } as const;

function versionNumbers(runtime: Runtime): readonly [number, number, number] {
  const [major, minor] = runtime.version.split(".").map(Number);
  return [major ?? 3, minor ?? 11, MICRO[runtime.version] ?? 0];
}

function* displayHook(context: Context, value: Value): Steps {
  if (value === null) return null;
  context.runtime.builtins.set("_", null);
  yield* writeTo(sysAttribute(context, "stdout") ?? null, `${String(yield* settle(repr(value)))}\n`);
  context.runtime.builtins.set("_", value);
  return null;
}

function setRecursionLimit(context: Context, limit: number): null {
  if (limit < 1) raise("ValueError", "recursion limit must be greater or equal than 1");
  if (context.depth >= limit)
    raise("RecursionError", `cannot set the recursion limit to ${limit} at the recursion depth ${context.depth}: the limit is too low`);
  context.runtime.recursionLimit = limit;
  return null;
}

function exit(status: Value): never {
  throw new PyThrow(
    makeException("SystemExit", status === null ? [] : status instanceof PyTuple ? status.items : [status], { code: status }),
  );
}

const FUNCTIONS: Readonly<Record<string, AnyRow>> = {
  ...ASYNC_HOOK_FUNCTIONS,
  exit: native({
    doc: "Exit the interpreter by raising SystemExit(status).",
    params: [p.value("status", { or: null })],
    call: (_context, status) => exit(status),
  }),
  exc_info: native({
    doc: "Return current exception information: (type, value, traceback).",
    call: (context) => {
      const exception = context.handled();
      if (exception === null) return new PyTuple([null, null, null]);
      return chain(getAttribute(exception, "__traceback__"), (traceback) => new PyTuple([exception.cls, exception, traceback]));
    },
  }),
  exception: native({ doc: "Return the current exception.", call: (context) => context.handled() }),
  intern: native({ doc: "``Intern'' the given string.", params: [p.str("string")], call: (_context, text) => text }),
  getrecursionlimit: native({ doc: "Return the current value of the recursion limit.", call: (context) => context.runtime.recursionLimit }),
  setrecursionlimit: native({
    doc: "Set the maximum depth of the Python interpreter stack to n.",
    params: [p.size("limit")],
    call: setRecursionLimit,
  }),
  get_int_max_str_digits: native({
    doc: "Return the maximum string digits limit for non-binary int<->str conversions.",
    call: () => digitLimit.value,
  }),
  set_int_max_str_digits: native({
    doc: "Set the maximum string digits limit for non-binary int<->str conversions.",
    params: [p.size("maxdigits", { kind: "either" })],
    call: (_context, digits) => {
      if (digits !== 0 && digits < 640) return raise("ValueError", "maxdigits must be 0 or larger than 640");
      digitLimit.value = digits;
      return null;
    },
  }),
  getswitchinterval: native({
    doc: "Return the current thread switch interval.",
    call: () => ask("gil.interval", { intervalNs: null }, (ns) => new PyFloat(ns / 1e9)),
  }),
  setswitchinterval: native({
    doc: "Set the ideal thread switching delay inside the Python interpreter.",
    params: [p.float("interval")],
    call: (_context, seconds) => {
      if (seconds <= 0) raise("ValueError", "switch interval must be strictly positive");
      return ask("gil.interval", { intervalNs: Math.round(seconds * 1e9) }, () => null);
    },
  }),
  getcheckinterval: native({
    doc: "Return the current check interval; see setcheckinterval().",
    call: (context) => context.runtime.ticker.checkInterval,
  }),
  setcheckinterval: native({
    doc: "Have the GIL let go of every n instructions that tick.",
    params: [p.size("n")],
    call: ({ runtime }, ticks) => {
      runtime.ticker.checkInterval = ticks;
      return null;
    },
  }),
  getdefaultencoding: native({ doc: "Return the current default encoding.", call: () => "utf-8" }),
  getfilesystemencoding: native({ doc: "Return the encoding used to convert Unicode filenames.", call: () => "utf-8" }),
  getrefcount: native({
    doc: "Return the reference count of object; gilscope does not count, so this is a fixed number.",
    params: [p.value("object")],
    call: () => 2,
  }),
  getsizeof: native({
    doc: "Return the size of object in bytes, as modelled.",
    params: [p.value("object"), p.value("default", { or: 0 })],
    call: () => 56,
  }),
  gettrace: native({ doc: "Return the trace function, which gilscope has none of.", call: () => null }),
  getprofile: native({ doc: "Return the profile function, which gilscope has none of.", call: () => null }),
  is_finalizing: native({
    doc: "Return True if Python is exiting.",
    call: (context) => context.runtime.state("finalizing", () => ({ value: false })).value,
  }),
  getallocatedblocks: native({ doc: "Return the number of memory blocks currently allocated; a fixed number here.", call: () => 0 }),
  displayhook: native({
    doc: "Print an object to sys.stdout and also save it in builtins._",
    params: [p.value("object")],
    call: (context, value) => steps(displayHook(context, value)),
  }),
  _getframe: native({
    doc: "Return a frame object from the call stack.",
    params: [p.size("depth", { or: 0 })],
    call: (context, depth) => context.frame(depth) ?? raise("ValueError", "call stack is not deep enough"),
  }),
};

export const sysModule: NativeModule = {
  name: "sys",
  doc: "This module provides access to some objects used or maintained by the interpreter.",
  functions: FUNCTIONS,
  lacks: ({ ticker }) => (ticker.checkInterval === null ? SWITCHING.ticks : SWITCHING.time),
  values: {
    argv: (runtime) => new PyList([...runtime.argv]),
    path: (runtime) =>
      new PyList([runtime.programPath.includes("/") ? runtime.programPath.slice(0, runtime.programPath.lastIndexOf("/")) : ""]),
    modules: (runtime) => runtime.modules,
    version: (runtime) => `${versionNumbers(runtime).join(".")} (gilscope) [simulated]`,
    version_info: (runtime) => versionInfo.make([...versionNumbers(runtime), "final", 0]),
    hexversion: (runtime) => {
      const [major, minor, micro] = versionNumbers(runtime);
      return (major << 24) | (minor << 16) | (micro << 8) | 0xf0;
    },
    api_version: 1013,
    platform: "linux",
    byteorder: "little",
    maxsize: 2n ** 63n - 1n,
    maxunicode: 0x10ffff,
    executable: "/usr/bin/python3",
    prefix: "/usr",
    exec_prefix: "/usr",
    base_prefix: "/usr",
    copyright: "gilscope: a simulated Python",
    float_repr_style: "short",
    dont_write_bytecode: true,
    float_info: floatInfo.make([
      new PyFloat(Number.MAX_VALUE),
      1024,
      308,
      new PyFloat(2.2250738585072014e-308),
      -1021,
      -307,
      15,
      53,
      new PyFloat(Number.EPSILON),
      2,
      1,
    ]),
    hash_info: hashInfo.make([64, 2n ** 61n - 1n, 314159, 0, 1000003, "siphash13", 64, 128, 0]),
    int_info: intInfo.make([30, 4, 4300, 640]),
    thread_info: threadInfo.make(["pthread", "semaphore", "glibc 2.36"]),
    flags: flagsInfo.make([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, false, 0, 0, false, 4300]),
    implementation: () => implementation(),
    warnoptions: () => new PyList([]),
    meta_path: () => new PyList([]),
    path_hooks: () => new PyList([]),
    path_importer_cache: () => new PyDict(),
    builtin_module_names: new PyTuple(["_thread", "builtins", "sys", "time"]),
    stdlib_module_names: () => frozensetOf(STDLIB_MODULE_NAMES),
    stdin: (runtime) => standardStreams(runtime)[0],
    __stdin__: (runtime) => standardStreams(runtime)[0],
    stdout: (runtime) => standardStreams(runtime)[1],
    __stdout__: (runtime) => standardStreams(runtime)[1],
    stderr: (runtime) => standardStreams(runtime)[2],
    __stderr__: (runtime) => standardStreams(runtime)[2],
  },
};

function implementation(): Value {
  const module = new PyModule("sys.implementation");
  module.attributes.set("name", "cpython");
  module.attributes.set("cache_tag", "cpython-311");
  return module;
}
