// Reads the notation the diagnosing grammar is written in and makes instructions of it for `machine.ts`. In short:
//   'x' token   "x" name of that spelling   NAME token class   rule   a? a* a+   a % b list   (a | b)   &a !a look-ahead
//   ^ commit to this alternative   ~'x' demand a token   rule memo: remembered per position   => what comes of it
// An alternative that is nothing but an `invalid_…` rule counts only while complaining. (Within a longer alternative such a
// rule always counts: so it is in CPython, where a dict's missing colon is therefore found before a missing comma.)
// Each item but look-aheads and `^` leaves one part; an action's numbers count the parts.

import { Kind, type Spelling } from "../tokens.ts";
import { type Action, readAction } from "./action.ts";

export const Op = {
  token: 0,
  spelled: 1,
  softKeyword: 2,
  call: 3,
  return: 4,
  choice: 5,
  commit: 6,
  again: 7,
  backCommit: 8,
  failTwice: 9,
  fail: 10,
  cut: 11,
  pushNull: 12,
  pushList: 13,
  append: 14,
  group: 15,
  act: 16,
  demand: 17,
  guard: 18,
} as const;

export interface Rule {
  readonly name: string;
  readonly isMemo: boolean;
  /** Where its code begins. */
  address: number;
  /** Kinds of token it can start with, as flags; null until `findFirsts` or if it can be empty. */
  first: Uint8Array | null;
}

/** A grammar ready to run. `operands` says what the instruction at the same index works on. Instruction 0 fails. */
export interface Grammar {
  readonly ops: number[];
  readonly operands: number[];
  readonly rules: readonly Rule[];
  readonly ruleNames: ReadonlyMap<string, number>;
  readonly spellings: readonly string[];
  readonly actions: readonly Action[];
}

const classes: ReadonlyMap<string, Spelling> = new Map([
  ["NAME", "name"],
  ["NUMBER", "number"],
  ["STRING", "string"],
  ["NEWLINE", "newline"],
  ["INDENT", "indent"],
  ["DEDENT", "dedent"],
  ["END", "end"],
] as const);

/** Compiles rules. They may refer to each other in any order. */
export function compileGrammar(text: string): Grammar {
  const compiler = new Compiler();
  compiler.emit(Op.fail, 0);
  const bodies = compiler.declare(text);
  for (const [rule, lines] of bodies) compiler.compileRule(rule, lines);
  return compiler.grammar;
}

class Compiler {
  private readonly ops: number[] = [];
  private readonly operands: number[] = [];
  private readonly rules: Rule[] = [];
  private readonly ruleNames = new Map<string, number>();
  private readonly spellings: string[] = [];
  private readonly actions: Action[] = [];
  private words: string[] = [];
  private at = 0;

  get grammar(): Grammar {
    const { ops, operands, rules, ruleNames, spellings, actions } = this;
    return { ops, operands, rules, ruleNames, spellings, actions };
  }

  declare(text: string): [Rule, string[]][] {
    const bodies: [Rule, string[]][] = [];
    for (const line of text.split("\n")) {
      const header = /^(\w+)( memo)?:$/.exec(line);
      if (header !== null) {
        const name = header[1] as string;
        const isMemo = header[2] !== undefined;
        const rule: Rule = { name, isMemo, address: 0, first: null };
        this.ruleNames.set(name, this.rules.length);
        this.rules.push(rule);
        bodies.push([rule, []]);
      } else if (line !== "") bodies.at(-1)?.[1].push(line.replace(/^ *\| /, ""));
    }
    return bodies;
  }

  compileRule(rule: Rule, lines: readonly string[]): void {
    rule.address = this.ops.length;
    const alternatives = lines.flatMap((line) => (line.includes(" => ") || !/^'[^ ]+' \| /.test(line) ? [line] : line.split(" | ")));
    const ends: number[] = [];
    for (const [index, line] of alternatives.entries()) {
      const isLast = index === alternatives.length - 1;
      const choice = isLast ? -1 : this.emit(Op.choice, 0);
      const arrow = line.indexOf(" => ");
      this.words = (arrow < 0 ? line : line.slice(0, arrow)).match(/'[^']+'|"[^"]+"|\w+|\S/g) ?? [];
      this.at = 0;
      if (this.words.length === 1 && line.startsWith("invalid_")) this.emit(Op.guard, 0);
      const count = this.sequence(!isLast);
      this.emit(Op.act, this.actions.length);
      this.actions.push(readAction(arrow < 0 ? "" : line.slice(arrow + 4), count, !isLast));
      if (isLast) continue;
      ends.push(this.emit(Op.commit, 0));
      this.operands[choice] = this.ops.length;
    }
    for (const end of ends) this.operands[end] = this.ops.length;
    this.emit(Op.return, 0);
  }

  emit(op: number, operand: number): number {
    this.ops.push(op);
    this.operands.push(operand);
    return this.ops.length - 1;
  }

  /** Items up to a `|`, a `)` or the end; returns how many parts they leave. */
  private sequence(hasChoice: boolean): number {
    let count = 0;
    for (let word = this.words[this.at]; word !== undefined && word !== "|" && word !== ")"; word = this.words[this.at]) {
      if (word === "^") {
        this.at++;
        if (hasChoice) this.emit(Op.cut, 0);
      } else if (word === "&" || word === "!") {
        this.at++;
        this.lookAhead(word === "&");
      } else {
        this.item();
        count++;
      }
    }
    return count;
  }

  private lookAhead(isPositive: boolean): void {
    const choice = this.emit(Op.choice, 0);
    this.atom();
    if (isPositive) {
      const back = this.emit(Op.backCommit, 0);
      this.operands[choice] = this.emit(Op.fail, 0);
      this.operands[back] = this.ops.length;
    } else {
      this.emit(Op.failTwice, 0);
      this.operands[choice] = this.ops.length;
    }
  }

  private item(): void {
    const start = this.ops.length;
    const from = this.at;
    this.atom();
    const suffix = this.words[this.at];
    if (suffix !== "?" && suffix !== "*" && suffix !== "+" && suffix !== "%") return;
    const after = this.at + 1;
    this.ops.length = start;
    this.operands.length = start;
    this.at = from;
    if (suffix === "?") this.optional();
    else this.repeated(suffix, after);
  }

  private optional(): void {
    const choice = this.emit(Op.choice, 0);
    this.atom();
    this.at++;
    const commit = this.emit(Op.commit, 0);
    this.operands[choice] = this.emit(Op.pushNull, 0);
    this.operands[commit] = this.ops.length;
  }

  /** A list: of at least one for `+` and `%`; between the elements of `%` stands a token, which is dropped. */
  private repeated(suffix: string, after: number): void {
    const from = this.at;
    this.emit(Op.pushList, 0);
    if (suffix !== "*") {
      this.atom();
      this.emit(Op.append, 0);
    }
    const choice = this.emit(Op.choice, 0);
    if (suffix === "%") {
      this.at = after;
      this.atom();
      this.emit(Op.group, 0);
    }
    const end = this.at;
    this.at = from;
    this.atom();
    this.emit(Op.append, 0);
    this.emit(Op.again, choice + 1);
    this.operands[choice] = this.ops.length;
    this.at = suffix === "%" ? end : after;
  }

  private atom(): void {
    const word = this.words[this.at++] ?? "";
    if (word === "(") this.parenthesized();
    else if (word === "~") this.emit(Op.demand, this.tokenKind(this.words[this.at++] ?? ""));
    else if (word.startsWith('"')) {
      this.emit(Op.spelled, this.spellings.length);
      this.spellings.push(word.slice(1, -1));
    } else if (word === "SOFT_KEYWORD") this.emit(Op.softKeyword, 0);
    else if (word.startsWith("'") || classes.has(word)) this.emit(Op.token, this.tokenKind(word));
    else this.emit(Op.call, this.ruleNames.get(word) ?? this.unknown(word));
  }

  private tokenKind(word: string): number {
    const spelling = classes.get(word) ?? (word.slice(1, -1) as Spelling);
    return Kind[spelling] ?? this.unknown(word);
  }

  private unknown(word: string): never {
    throw new Error(`bug: the diagnosing grammar knows no ${word}`);
  }

  private parenthesized(): void {
    const ends: number[] = [];
    for (;;) {
      const choice = this.hasMore() ? this.emit(Op.choice, 0) : -1;
      const count = this.sequence(false);
      if (count !== 1) this.emit(Op.group, count);
      const separator = this.words[this.at++];
      if (separator !== "|") break;
      ends.push(this.emit(Op.commit, 0));
      this.operands[choice] = this.ops.length;
    }
    for (const end of ends) this.operands[end] = this.ops.length;
  }

  /** Whether another alternative of the current parentheses follows. */
  private hasMore(): boolean {
    let depth = 0;
    for (let i = this.at; i < this.words.length; i++) {
      const word = this.words[i];
      if (word === "(") depth++;
      else if (word === ")" && depth-- === 0) return false;
      else if (word === "|" && depth === 0) return true;
    }
    return false;
  }
}
