// The state of parsing one pattern.

import { PatternError, Reader } from "./reader.ts";
import { type Node, widthOf } from "./tree.ts";

/** With `most`, no more alternatives than so many. */
export type ParseInside = (parsing: Parsing, flags: number, depth: number, most?: number) => readonly Node[];

/** What is known of the groups met so far. */
export class Parsing {
  readonly reader: Reader;
  readonly isText: boolean;
  /** Global flags; those at the start of the pattern are added to it. */
  flags: number;
  groups = 0;
  readonly names = new Map<string, number>();
  readonly widths = new Map<number, readonly [number, number]>();
  readonly open = new Set<number>();
  /** Groups referred to by conditions before it is known whether there are so many: group → position. */
  readonly wanted = new Map<number, number>();
  /** Inside a look-behind: how many groups there were when it began. */
  lookBehindGroups: number | null = null;
  /** Verbose mode was found to hold from the start; parsing begins anew. */
  restart = false;

  /** Parses alternatives up to a closing parenthesis: parse.ts, which groups need again. */
  readonly parse: ParseInside;

  constructor(text: string, options: { readonly flags: number; readonly isText: boolean; readonly parse: ParseInside }) {
    this.reader = new Reader(text);
    this.flags = options.flags;
    this.isText = options.isText;
    this.parse = options.parse;
  }

  openGroup(name: string | null, nameAt: number): number {
    const group = ++this.groups;
    if (name !== null) {
      const earlier = this.names.get(name);
      if (earlier !== undefined) {
        throw new PatternError(`redefinition of group name ${quoted(name)} as group ${group}; was group ${earlier}`, nameAt);
      }
      this.names.set(name, group);
    }
    this.open.add(group);
    return group;
  }

  closeGroup(group: number, items: readonly Node[]): void {
    this.open.delete(group);
    this.widths.set(group, widthOf(items, this.widths));
  }

  checkLookBehind(group: number): void {
    if (this.lookBehindGroups !== null && group > this.lookBehindGroups) {
      throw this.reader.error("cannot refer to group defined in the same lookbehind subpattern");
    }
  }
}

export const quoted = (text: string): string => (text.includes("'") && !text.includes('"') ? `"${text}"` : `'${text}'`);
