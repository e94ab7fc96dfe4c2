// The NameErrors of variables without a value.

import { makeException, PyThrow } from "../objects/exception.ts";
import type { Frame } from "./frame.ts";

/** A local variable, or a cell of this function or of one around it, that has no value. */
export function raiseUnbound(frame: Frame, slot: number): never {
  const { code } = frame;
  const name = code.slotNames[slot]!;
  if (code.freeVars.includes(name)) {
    throw new PyThrow(
      makeException("NameError", [`cannot access free variable '${name}' where it is not associated with a value in enclosing scope`], {
        name,
      }),
    );
  }
  throw new PyThrow(
    makeException("UnboundLocalError", [`cannot access local variable '${name}' where it is not associated with a value`], { name }),
  );
}

export function raiseUndefined(name: string): never {
  throw new PyThrow(makeException("NameError", [`name '${name}' is not defined`], { name }));
}
