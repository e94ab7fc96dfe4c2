// The README tells the truth: its print-outs are what its commands print, its code runs, its dependency list is package.json's.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { commandsIn, readmePath, withOutputs } from "../.ci/readme.ts";
import { loadEngine } from "./support/engine.ts";
import { served } from "./support/served-command.ts";
import { root, textOf } from "./support/tree.ts";

const readme = readFileSync(readmePath, "utf8");

describe("README.md", () => {
  it("shows print-outs as they are (node .ci/readme.ts writes them)", () => {
    expect(commandsIn(readme).length).toBeGreaterThanOrEqual(3);
    expect(withOutputs(readme, (words) => served(root, words))).toBe(readme);
  }, 60_000);

  it("gives a reason for every dependency, and for nothing else", () => {
    const { dependencies, devDependencies } = JSON.parse(textOf("package.json")) as Record<string, Record<string, string>>;
    const table = readme.slice(readme.indexOf("| dependency | why |"));
    const listed = Array.from(table.matchAll(/^\| `([@\w/-]+)` \| /gm), ([, name]) => name);
    expect(listed.sort()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).sort());
  });

  it("shows library code that does what it says", async () => {
    const example = /```ts\n(import \{ runProgram \} from "gilscope";[\s\S]*?)```/.exec(readme)?.[1];
    expect(example).toBeDefined();
    const runProgram = await loadEngine();
    const lines: string[] = [];
    const body = (example ?? "").replace(/^import .*\n/, "").replaceAll("console.log(", "say(");
    new Function("runProgram", "say", body)(runProgram, (...parts: unknown[]) => lines.push(parts.join(" ")));
    expect(lines).toEqual(Array.from((example ?? "").matchAll(/\/\/ → (.*)$/gm), ([, text]) => text));
  });
});
