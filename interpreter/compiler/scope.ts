// What the compiler knows about the names of one scope: a module, a class body, a function, a lambda or a comprehension.
// First the facts that the text states (flags), then what follows from all scopes together (where a name lives).

import type { Place } from "../bytecode/block.ts";

/** How the text of a scope uses a name; the bits of one number. */
export const Use = {
  GLOBAL: 1,
  LOCAL: 2,
  PARAMETER: 4,
  NONLOCAL: 8,
  READ: 16,
  /** Bound in a class body and free in one of its methods, both. */
  FREE_IN_CLASS: 64,
  IMPORT: 128,
  ANNOTATED: 256,
  ITERATION: 512,
} as const;

/** Any use that makes a name the scope's own. */
export const BINDS = Use.LOCAL | Use.PARAMETER | Use.IMPORT;

/** Where a name lives. A declared global is told from one that merely is not found further in. */
export type Home = "local" | "declared global" | "global" | "free" | "cell";

export type ScopeKind = "module" | "class" | "function" | "annotation";

export class Scope {
  readonly kind: ScopeKind;
  readonly name: string;
  /** Inside a function, at whatever distance. */
  readonly isNested: boolean;
  /** Which comprehension it is the body of, in the words of the error messages. */
  readonly comprehension: string | null;
  readonly uses = new Map<string, number>();
  readonly homes = new Map<string, Home>();
  readonly children: Scope[] = [];
  /** Names of the parameters in the order of the frame's slots. */
  readonly parameters: string[] = [];
  /** Places of global and nonlocal declarations, for errors found late. */
  readonly declarations: { readonly name: string; readonly place: Place }[] = [];
  hasVarArgs = false;
  hasVarKeywords = false;
  isGenerator = false;
  isCoroutine = false;
  needsClassCell = false;
  /** How many comprehension iterables enclose the text being looked at; an assignment expression may not stand in one. */
  iterableDepth: number;
  /** Is the text being looked at the target of a comprehension's `for`? */
  inIterationTarget = false;

  constructor(kind: ScopeKind, name: string, parent: Scope | null, comprehension: string | null) {
    this.kind = kind;
    this.name = name;
    this.isNested = parent !== null && (parent.isNested || parent.kind === "function");
    this.comprehension = comprehension;
    this.iterableDepth = parent?.iterableDepth ?? 0;
    parent?.children.push(this);
  }

  /** Locals that inner scopes use, in the order of their slots. */
  cellNames(): string[] {
    return sorted([...this.homes].filter(([, home]) => home === "cell"));
  }

  /** Names taken from enclosing functions, in the order of their slots. */
  freeNames(): string[] {
    return sorted([...this.homes].filter(([name, home]) => home === "free" || (this.uses.get(name)! & Use.FREE_IN_CLASS) !== 0));
  }
}

function sorted(names: readonly (readonly [string, Home])[]): string[] {
  return names.map(([name]) => name).sort(byCodePoint);
}

const BEYOND_BASIC_PLANE = /[\ud800-\udfff]/;

/** Python's order of strings; JavaScript's own differs beyond the basic plane. */
function byCodePoint(left: string, right: string): number {
  if (!BEYOND_BASIC_PLANE.test(left) && !BEYOND_BASIC_PLANE.test(right)) return left < right ? -1 : left > right ? 1 : 0;
  const a = Array.from(left);
  const b = Array.from(right);
  for (let i = 0; i < a.length && i < b.length; i++) {
    const difference = a[i]!.codePointAt(0)! - b[i]!.codePointAt(0)!;
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
