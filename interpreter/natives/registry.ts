// All natives in one place: the builtins namespace, and the native modules by name.

import { objectClass, typeClass } from "../objects/class.ts";
import { EXCEPTIONS } from "../objects/exception.ts";
import { classMethodClass, propertyClass, staticMethodClass } from "../objects/function.ts";
import { dictClass, type PyDict } from "../objects/mapping.ts";
import { memoryViewClass } from "../objects/memory-view.ts";
import { boolClass, complexClass, floatClass, intClass } from "../objects/numbers.ts";
import { listClass, rangeClass, sliceClass, tupleClass } from "../objects/sequence.ts";
import { frozensetClass, setClass } from "../objects/set.ts";
import { ELLIPSIS, NOT_IMPLEMENTED } from "../objects/singleton.ts";
import { superClass } from "../objects/super.ts";
import { bytearrayClass, bytesClass, strClass } from "../objects/text.ts";
import type { Value } from "../objects/value.ts";
import { ASYNC_FUNCTIONS, installAsyncGenerators } from "./builtins/async-generator.ts";
import { BASIC_FUNCTIONS } from "./builtins/basic-functions.ts";
import { documentClasses } from "./builtins/class-docs.ts";
import { CODE_FUNCTIONS } from "./builtins/code-functions.ts";
import { installDescriptors } from "./builtins/descriptors.ts";
import { installExceptions } from "./builtins/exceptions.ts";
import { installFunctions } from "./builtins/function.ts";
import "./builtins/bytes.ts";
import "./builtins/complex.ts";
import "./builtins/dict.ts";
import "./builtins/dict-views.ts";
import "./builtins/float.ts";
import "./builtins/int.ts";
import "./builtins/iterators.ts";
import "./builtins/list.ts";
import "./builtins/memoryview.ts";
import "./builtins/range.ts";
import "./builtins/set.ts";
import "./builtins/singletons.ts";
import "./builtins/str.ts";
import "./builtins/tuple.ts";
import { installGenerators } from "./builtins/generator.ts";
import { ITERATION_CLASSES } from "./builtins/iteration-classes.ts";
import { ITERATION_FUNCTIONS } from "./builtins/iteration-functions.ts";
import { installModules } from "./builtins/module.ts";
import { NUMBER_FUNCTIONS } from "./builtins/number-functions.ts";
import { installObject } from "./builtins/object.ts";
import { PRINT_FUNCTIONS } from "./builtins/print.ts";
import { QUITTERS } from "./builtins/quitter.ts";
import { installType } from "./builtins/type.ts";
import { nativeFunction } from "./declare.ts";
import { importRow } from "./importing.ts";
import type { NativeModule } from "./module.ts";
import { asyncioModule } from "./modules/asyncio.ts";
import { CALCULATING_MODULES } from "./modules/calculating.ts";
import { contextvarsModule } from "./modules/contextvars.ts";
import { impModule } from "./modules/imp.ts";
import { multiprocessingModule } from "./modules/multiprocessing.ts";
import { OPEN } from "./modules/io-open.ts";
import { PURE_MODULES } from "./modules/pure.ts";
import { sysModule } from "./modules/sys.ts";
import { SYSTEM_MODULES } from "./modules/system.ts";
import { installLocks, threadModule } from "./modules/thread.ts";
import { timeModule } from "./modules/time.ts";

installObject();
installType();
installFunctions();
installDescriptors();
installGenerators();
installModules();
installAsyncGenerators();
installLocks();
installExceptions();
documentClasses();

const CLASSES: Readonly<Record<string, Value>> = {
  object: objectClass,
  type: typeClass,
  int: intClass,
  bool: boolClass,
  float: floatClass,
  complex: complexClass,
  str: strClass,
  bytes: bytesClass,
  bytearray: bytearrayClass,
  memoryview: memoryViewClass,
  tuple: tupleClass,
  list: listClass,
  dict: dictClass,
  set: setClass,
  frozenset: frozensetClass,
  range: rangeClass,
  slice: sliceClass,
  property: propertyClass,
  staticmethod: staticMethodClass,
  classmethod: classMethodClass,
  super: superClass,
  ...ITERATION_CLASSES,
  ...QUITTERS,
  ...EXCEPTIONS,
  EnvironmentError: EXCEPTIONS.OSError,
  IOError: EXCEPTIONS.OSError,
};

const FUNCTIONS = {
  ...ASYNC_FUNCTIONS,
  ...BASIC_FUNCTIONS,
  ...CODE_FUNCTIONS,
  ...ITERATION_FUNCTIONS,
  ...NUMBER_FUNCTIONS,
  ...PRINT_FUNCTIONS,
  open: OPEN,
  __import__: importRow,
};

/** Made once: no program can change a native function. */
const BUILTINS: readonly (readonly [string, Value])[] = [
  ["__name__", "builtins"],
  ["__doc__", "Built-in functions, types, exceptions, and other objects."],
  ["__package__", ""],
  ["__debug__", true],
  ["None", null],
  ["True", true],
  ["False", false],
  ["Ellipsis", ELLIPSIS],
  ["NotImplemented", NOT_IMPLEMENTED],
  ...Object.entries(FUNCTIONS).map(([name, row]) => [name, nativeFunction(name, row, "builtins")] as const),
  ...Object.entries(CLASSES),
];

/** Put everything that is built in into a namespace. */
export function fillBuiltins(namespace: PyDict): void {
  for (const [name, value] of BUILTINS) namespace.set(name, value);
}

export const NATIVE_MODULES: ReadonlyMap<string, NativeModule> = new Map(
  [
    ...PURE_MODULES,
    ...CALCULATING_MODULES,
    ...SYSTEM_MODULES,
    asyncioModule,
    contextvarsModule,
    impModule,
    multiprocessingModule,
    threadModule,
    sysModule,
    timeModule,
  ].map((module) => [module.name, module]),
);
