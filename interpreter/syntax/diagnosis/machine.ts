// Runs the diagnosing grammar over tokens: a parsing machine with its own stack of choices and calls, so that no nesting of
// the program touches the JavaScript stack. It remembers how far it has looked, because that is where CPython points.

import { Kind, type Token } from "../tokens.ts";
import type { Action } from "./action.ts";
import { type Grammar, Op } from "./notation.ts";

/** What was read: `kind` is its name in error messages, "token", or "" for a bundle. Tokens `from` up to `to`. */
export interface Node {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly parts: readonly Part[];
}

/** A node, nothing (an option not taken), or a list. */
export type Part = Node | null | readonly Part[];

/** Thrown when the grammar asks for a token that the lexer could not make. */
export class EndOfTokens extends Error {}

interface Entry {
  /** Where to go on: after a call, or at the next choice. */
  readonly address: number;
  readonly position: number;
  readonly height: number;
  /** The rule called; -1 for a choice. */
  readonly rule: number;
  readonly isComplaining: boolean;
}

interface Memo {
  readonly end: number;
  readonly value: Part;
}

type Act = (machine: Machine, action: Action, parts: readonly Part[], from: number) => Part | false;

/** CPython 3.11 compares only as many letters as the name has, so `m` and `cas` count too. */
function isSoftKeyword(name: string): boolean {
  return "match".startsWith(name) || "case".startsWith(name) || name === "_";
}

export class Machine {
  readonly tokens: readonly Token[];
  /** How many tokens have been looked at, in all runs. */
  seen = 0;
  position = 0;
  private readonly grammar: Grammar;
  private readonly act: Act;
  private memos: (Map<number, Memo | null> | undefined)[] = [];
  private stack: Entry[] = [];
  private values: Part[] = [];
  private isComplaining = false;
  private address = 0;

  constructor(grammar: Grammar, tokens: readonly Token[], act: Act) {
    this.grammar = grammar;
    this.tokens = tokens;
    this.act = act;
  }

  /** Whether the tokens from number `from` on match the rule. With `isComplaining`, rules for what is invalid take part. */
  run(ruleName: string, from: number, isComplaining: boolean): Part | false {
    this.position = from;
    this.memos = [];
    this.stack = [];
    this.values = [];
    this.isComplaining = isComplaining;
    this.address = -1;
    this.call(this.grammar.ruleNames.get(ruleName) as number);
    const { ops, operands } = this.grammar;
    while (this.address >= 0) {
      const at = this.address++;
      this.step(ops[at] as number, operands[at] as number);
    }
    return this.address === -1 ? (this.values[0] as Part) : false;
  }

  private step(op: number, operand: number): void {
    switch (op) {
      case Op.token:
        this.token(this.peek().kind === operand);
        break;
      case Op.spelled:
        this.token(this.peek().kind === Kind.name && this.peek().text === this.grammar.spellings[operand]);
        break;
      case Op.softKeyword:
        this.token(this.peek().kind === Kind.name && isSoftKeyword(this.peek().text));
        break;
      case Op.call:
        this.call(operand);
        break;
      case Op.return:
        this.return();
        break;
      case Op.act:
        this.perform(this.grammar.actions[operand] as Action);
        break;
      case Op.demand:
        this.token(this.peek().kind === operand || this.demand(operand));
        break;
      case Op.group:
        this.group(operand);
        break;
      default:
        this.control(op, operand);
    }
  }

  private control(op: number, operand: number): void {
    switch (op) {
      case Op.choice:
        this.stack.push(this.entry(operand, -1));
        break;
      case Op.commit:
        this.stack.pop();
        this.address = operand;
        break;
      case Op.again:
        this.stack.push(this.entry((this.stack.pop() as Entry).address, -1));
        this.address = operand;
        break;
      case Op.backCommit:
        this.restore(this.stack.pop() as Entry);
        this.address = operand;
        break;
      case Op.failTwice:
        this.stack.pop();
        this.fail();
        break;
      case Op.fail:
        this.fail();
        break;
      case Op.guard:
        if (!this.isComplaining) this.fail();
        break;
      case Op.cut:
        this.stack.push({ ...(this.stack.pop() as Entry), address: 0 });
        break;
      case Op.pushNull:
        this.values.push(null);
        break;
      case Op.pushList:
        this.values.push([]);
        break;
      case Op.append: {
        const value = this.values.pop() as Part;
        (this.values.at(-1) as Part[]).push(value);
        break;
      }
    }
  }

  private entry(address: number, rule: number): Entry {
    const { position, isComplaining } = this;
    return { address, position, height: this.values.length, rule, isComplaining };
  }

  private restore(entry: Entry): void {
    this.position = entry.position;
    this.values.length = entry.height;
    this.isComplaining = entry.isComplaining;
  }

  peek(): Token {
    const { position } = this;
    if (position >= this.seen) this.seen = position + 1;
    const token = this.tokens[position];
    if (token === undefined) throw new EndOfTokens();
    return token;
  }

  private token(isMatch: boolean): void {
    if (!isMatch) {
      this.fail();
      return;
    }
    const from = this.position++;
    this.values.push({ kind: "token", from, to: from + 1, parts: [] });
  }

  private demand(kind: number): never {
    const spelling = Object.keys(Kind)[kind] ?? "";
    const action: Action = { count: 0, hasChoice: false, verb: "at", first: 0, second: 0, words: `expected '${spelling}'`, more: "" };
    const here: Node = { kind: "token", from: this.position, to: this.position + 1, parts: [] };
    this.act(this, action, [here], this.position);
    throw new Error("bug: a demand that is not met must complain");
  }

  private group(count: number): void {
    if (count === 0) {
      this.values.pop();
      return;
    }
    this.values.push(this.values.splice(this.values.length - count));
  }

  private memoKey(rule: number): number {
    return rule * 2 + (this.isComplaining && this.grammar.rules[rule]?.isMemo !== true ? 1 : 0);
  }

  private call(index: number): void {
    const rule = this.grammar.rules[index] as Grammar["rules"][number];
    const known = this.memos[this.position]?.get(this.memoKey(index));
    if (known === null) this.fail();
    else if (known !== undefined) {
      this.position = known.end;
      this.values.push(known.value);
    } else if (rule.first !== null && rule.first[this.peek().kind] === 0) this.fail();
    else {
      this.stack.push(this.entry(this.address, index));
      this.address = rule.address;
      if (rule.name === "expression_without_invalid") this.isComplaining = false;
    }
  }

  private remember(entry: Entry, memo: Memo | null): void {
    this.isComplaining = entry.isComplaining;
    let here = this.memos[entry.position];
    if (here === undefined) {
      here = new Map();
      this.memos[entry.position] = here;
    }
    here.set(this.memoKey(entry.rule), memo);
  }

  private return(): void {
    const entry = this.stack.pop() as Entry;
    this.remember(entry, { end: this.position, value: this.values.at(-1) as Part });
    this.address = entry.address;
  }

  /** Goes back to the latest choice. Calls given up on the way are remembered as failures. */
  private fail(): void {
    for (let entry = this.stack.pop(); entry !== undefined; entry = this.stack.pop()) {
      if (entry.rule < 0) {
        this.restore(entry);
        this.address = entry.address;
        return;
      }
      this.remember(entry, null);
    }
    this.address = -2;
  }

  private perform(action: Action): void {
    const parts = this.values.splice(this.values.length - action.count);
    const value = this.act(this, action, parts, this.startOfRule());
    if (value !== false) {
      this.values.push(value);
      return;
    }
    if (action.hasChoice) this.stack.pop();
    this.fail();
  }

  private startOfRule(): number {
    for (let i = this.stack.length - 1; ; i--) {
      const entry = this.stack[i] as Entry;
      if (entry.rule >= 0) return entry.position;
    }
  }
}
