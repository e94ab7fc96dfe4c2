// Regular expressions as a tree, as Python's grammar has them; and the flags.

export const IGNORECASE = 2;
export const LOCALE = 4;
export const MULTILINE = 8;
export const DOTALL = 16;
export const UNICODE = 32;
export const VERBOSE = 64;
export const ASCII = 256;

export type Category = "digit" | "space" | "word";

/** A part of a character set. */
export type SetItem =
  | { readonly kind: "literal"; readonly code: number }
  | { readonly kind: "range"; readonly from: number; readonly to: number }
  | { readonly kind: "category"; readonly category: Category; readonly negated: boolean };

export type Place = "start" | "end" | "line-start" | "line-end" | "boundary" | "inside";

/** `flags` are those in force where the node stands: inline flags change them in parts of an expression. */
export type Node =
  | { readonly kind: "literal"; readonly code: number; readonly flags: number }
  | { readonly kind: "any"; readonly flags: number }
  | { readonly kind: "set"; readonly items: readonly SetItem[]; readonly negated: boolean; readonly flags: number }
  | { readonly kind: "at"; readonly place: Place; readonly flags: number }
  | { readonly kind: "branch"; readonly alternatives: readonly (readonly Node[])[] }
  | { readonly kind: "group"; readonly index: number | null; readonly items: readonly Node[] }
  | { readonly kind: "repeat"; readonly least: number; readonly most: number; readonly mode: RepeatMode; readonly items: readonly Node[] }
  | { readonly kind: "look"; readonly behind: boolean; readonly negated: boolean; readonly items: readonly Node[] }
  | { readonly kind: "reference"; readonly group: number; readonly flags: number }
  | { readonly kind: "conditional"; readonly group: number; readonly yes: readonly Node[]; readonly no: readonly Node[] }
  | { readonly kind: "atomic"; readonly items: readonly Node[] };

export type RepeatMode = "greedy" | "lazy" | "possessive";

/** For `most`: no limit. */
export const UNLIMITED = 0xffffffff;

export interface Expression {
  readonly items: readonly Node[];
  /** Those given and those at the start of the text. */
  readonly flags: number;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
}

/** Fewest and most characters that nodes can match. */
export function widthOf(items: readonly Node[], groups: ReadonlyMap<number, readonly [number, number]>): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const node of items) {
    const [a, b] = nodeWidth(node, groups);
    low = Math.min(low + a, UNLIMITED);
    high = Math.min(high + b, UNLIMITED);
  }
  return [low, high];
}

function nodeWidth(node: Node, groups: ReadonlyMap<number, readonly [number, number]>): readonly [number, number] {
  switch (node.kind) {
    case "literal":
    case "any":
    case "set":
      return [1, 1];
    case "at":
    case "look":
      return [0, 0];
    case "branch":
      return widest(node.alternatives.map((items) => widthOf(items, groups)));
    case "group":
    case "atomic":
      return widthOf(node.items, groups);
    case "repeat": {
      const [a, b] = widthOf(node.items, groups);
      return [Math.min(a * node.least, UNLIMITED), b === 0 ? 0 : Math.min(b * node.most, UNLIMITED)];
    }
    case "reference":
      return groups.get(node.group) ?? [0, UNLIMITED];
    case "conditional":
      return widest([widthOf(node.yes, groups), widthOf(node.no, groups)]);
    default:
      return node satisfies never;
  }
}

function widest(widths: readonly (readonly [number, number])[]): readonly [number, number] {
  return [Math.min(...widths.map(([low]) => low)), Math.max(...widths.map(([, high]) => high))];
}
