// What programs can see of generators, coroutines and async generators from outside: gi_frame, cr_await, ag_running and kin.

import { type AttributeRow, defineAttributes } from "../natives/declare.ts";
import type { PyClass } from "../objects/class.ts";
import { codeObject } from "../objects/code-object.ts";
import { raise } from "../objects/exception.ts";
import { asyncGeneratorClass, coroutineClass, generatorClass, PyGenerator } from "../objects/generator.ts";
import type { Value } from "../objects/value.ts";
import { delegateOf } from "../vm/generators.ts";

function nameRow(field: "name" | "qualname"): AttributeRow<PyGenerator> {
  return {
    get: (self) => self.names[field],
    set: (self, value) => {
      if (typeof value !== "string") return raise("TypeError", `__${field}__ must be set to a string object`);
      self.names = { name: self.names.name, qualname: self.names.qualname, [field]: value };
      return null;
    },
  };
}

function define(cls: PyClass, prefix: "gi" | "cr" | "ag", delegate: string): void {
  defineAttributes<PyGenerator>(cls, (value: Value) => (value instanceof PyGenerator && value.cls === cls ? value : undefined), {
    __name__: nameRow("name"),
    __qualname__: nameRow("qualname"),
    [`${prefix}_frame`]: { get: (self) => self.frame },
    [`${prefix}_running`]: { get: (self) => (prefix === "ag" ? self.asynchronous.stepping : self.state === "running") },
    [`${prefix}_code`]: { get: (self) => codeObject(self.code) },
    [`${prefix}_suspended`]: { get: (self) => self.state === "suspended" },
    [`${prefix}_${delegate}`]: { get: (self) => delegateOf(self) },
  });
}

export function installGeneratorAttributes(): void {
  define(generatorClass, "gi", "yieldfrom");
  define(coroutineClass, "cr", "await");
  define(asyncGeneratorClass, "ag", "await");
  defineAttributes<PyGenerator>(coroutineClass, (value) => (value instanceof PyGenerator ? value : undefined), {
    cr_origin: { member: true, get: () => null },
  });
}
