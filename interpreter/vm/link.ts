// What the VM keeps with a Code: its constants as values, and an inline cache for every instruction that looks names up.
// Caches speed lookups up and never change what happens, nor what it costs on the virtual clock.

import type { Code, Literal } from "../bytecode/code.ts";
import { codeObject } from "../objects/code-object.ts";
import { unpaid } from "../objects/effort.ts";
import { PyComplex, PyFloat } from "../objects/numbers.ts";
import { PyTuple } from "../objects/sequence.ts";
import { frozensetClass, PySet } from "../objects/set.ts";
import { ELLIPSIS } from "../objects/singleton.ts";
import { PyBytes } from "../objects/text.ts";
import type { Value } from "../objects/value.ts";
import { setAdd } from "../operations/keys.ts";
import { setOrder } from "../operations/set-order.ts";
import type { Translated } from "./translation/translate.ts";

export interface Linked {
  readonly consts: readonly Value[];
  /** By instruction number; filled by the handlers. */
  readonly caches: unknown[];
  /** How the code is entered: can a call with `argCount` positional arguments copy them straight into the slots? */
  readonly simple: boolean;
  /** How often it was entered or went round a loop; see translation/tier.ts. */
  entries: number;
  /** The code as JavaScript; null when it is not to be had. */
  translated: Translated | null | undefined;
}

const HAS_REST = 0x04 | 0x08;

export function linkedOf(code: Code): Linked {
  const linked: Linked = {
    consts: unpaid(() => code.consts.map(materialize)),
    caches: new Array<unknown>(code.words.length >> 1).fill(undefined),
    simple: (code.flags & HAS_REST) === 0 && code.keywordOnlyCount === 0,
    entries: 0,
    translated: undefined,
  };
  code.linked = linked;
  return linked;
}

/** A literal as the value it stands for. */
export function materialize(literal: Literal): Value {
  switch (literal.kind) {
    case "none":
      return null;
    case "true":
      return true;
    case "false":
      return false;
    case "ellipsis":
      return ELLIPSIS;
    case "int":
    case "str":
      return literal.value;
    case "float":
      return new PyFloat(literal.value);
    case "complex":
      return new PyComplex("real" in literal ? (literal.real as number) : 0, literal.imag);
    case "bytes":
      return new PyBytes(literal.value);
    case "tuple":
      return new PyTuple(literal.items.map(materialize));
    case "frozenset": {
      // The compiler's constant is made anew when constants are merged: that shows in the order of its members.
      const folded = constantSet(literal.items.map(materialize));
      return constantSet(setOrder(folded));
    }
    case "code":
      return codeObject(literal.code);
  }
}

function constantSet(items: readonly Value[]): PySet {
  const set = new PySet(frozensetClass);
  for (const item of items) setAdd(set, item);
  return set;
}
