// What the diagnosing grammar does with what it has read: names it, passes a part on, or complains. Here only the notation;
// the complaining is in `complaint.ts` and `checks.ts`.

/** What follows `=>`. `count` parts are on the stack; `hasChoice` says that another alternative waits. */
export interface Action {
  readonly count: number;
  readonly hasChoice: boolean;
  readonly verb: "pass" | "name" | "last" | "at" | "range" | "from" | "here" | "indent" | "check";
  readonly first: number;
  readonly second: number;
  /** The node's name, the message, or the check's name. */
  readonly words: string;
  /** What else a check was given. */
  readonly more: string;
}

/** Reads an action: `$1`, `last 1`, `at 0: message`, `range 0 1: message`, `here: message`, `check name …`, or a node's name. */
export function readAction(text: string, count: number, hasChoice: boolean): Action {
  const base = { count, hasChoice, first: 0, second: 0, words: "", more: "" };
  if (text === "") return count === 1 ? { ...base, verb: "pass" } : { ...base, verb: "name" };
  const part = /^\$(\d)$/.exec(text);
  if (part !== null) return { ...base, verb: "pass", first: Number(part[1]) };
  const complaint = /^(at|range|from|here|indent) ?(\d)? ?(\d)?: (.*)$/.exec(text);
  if (complaint !== null) {
    const verb = complaint[1] as "at" | "range" | "from" | "here" | "indent";
    return { ...base, verb, first: Number(complaint[2] ?? 0), second: Number(complaint[3] ?? 0), words: complaint[4] ?? "" };
  }
  const check = /^(check|last)(?: ([a-z]+))?(?: (\d))?(?: (\w+))?$/.exec(text);
  if (check === null) return { ...base, verb: "name", words: text };
  const verb = check[1] as "check" | "last";
  return { ...base, verb, words: check[2] ?? "", first: Number(check[3] ?? 0), more: check[4] ?? "" };
}
