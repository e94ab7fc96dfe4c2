// Code objects as a program sees them: `function.__code__`, what compile() gives.

import type { Code } from "../bytecode/code.ts";
import { builtinClass, type PyClass } from "./class.ts";
import { PyObject } from "./value.ts";

export const codeClass = builtinClass("code", { subclassable: false, weak: true });

export class PyCode extends PyObject {
  readonly code: Code;
  constructor(code: Code) {
    super();
    this.code = code;
  }
  get cls(): PyClass {
    return codeClass;
  }
}

const codeObjects = new WeakMap<Code, PyCode>();

export function codeObject(code: Code): PyCode {
  let object = codeObjects.get(code);
  if (object === undefined) {
    object = new PyCode(code);
    codeObjects.set(code, object);
  }
  return object;
}
