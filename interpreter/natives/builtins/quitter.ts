// exit and quit: what the site module adds for people at a prompt.

import { builtinClass, type PyClass } from "../../objects/class.ts";
import { makeException, PyThrow } from "../../objects/exception.ts";
import { PyObject, type Value } from "../../objects/value.ts";
import { defineMethods, method } from "../declare.ts";
import { p } from "../parameters.ts";

const quitterClass = builtinClass("Quitter", { module: "_sitebuiltins", subclassable: false });

class Quitter extends PyObject {
  readonly name: string;
  constructor(name: string) {
    super();
    this.name = name;
  }
  get cls(): PyClass {
    return quitterClass;
  }
}

defineMethods<Quitter>(quitterClass, (value) => (value instanceof Quitter ? value : undefined), {
  __call__: method({
    doc: "Raise SystemExit.",
    params: [p.value("code", { or: null, kind: "either" })],
    call: (_context, _self, code) => {
      throw new PyThrow(makeException("SystemExit", [code], { code }));
    },
  }),
  __repr__: method({ doc: "Return repr(self).", call: (_context, self) => `Use ${self.name}() or Ctrl-D (i.e. EOF) to exit` }),
});

export const QUITTERS: Readonly<Record<string, Value>> = { exit: new Quitter("exit"), quit: new Quitter("quit") };
