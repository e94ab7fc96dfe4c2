// Is the lint run awake? It must look at more than a handful of files, and it must catch violations planted into a copy:
// a gate that sees nothing is green too.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./support/tree.ts";

const copy = mkdtempSync(join(tmpdir(), "gilscope-gate-"));
const biome = join(root, "node_modules", ".bin", "biome");

/** What is planted where, and the rule that must catch it. */
const violations: readonly (readonly [path: string, source: string, rule: string])[] = [
  ["interpreter/source/a.ts", 'import "../syntax/parse.ts";', "noRestrictedImports"],
  ["interpreter/syntax/a.ts", 'import "../bytecode/code.ts";', "noRestrictedImports"],
  ["interpreter/bytecode/a.ts", 'import "../objects/value.ts";', "noRestrictedImports"],
  ["interpreter/compiler/a.ts", 'import "../vm/machine.ts";', "noRestrictedImports"],
  ["interpreter/objects/a.ts", 'import "../operations/add.ts";', "noRestrictedImports"],
  ["interpreter/operations/a.ts", 'import "../natives/declare.ts";', "noRestrictedImports"],
  ["interpreter/natives/modules/a.ts", 'import "../../vm/machine.ts";', "noRestrictedImports"],
  ["interpreter/vm/handlers/a.ts", 'import "../../natives/declare.ts";', "noRestrictedImports"],
  ["interpreter/vm/b.ts", 'import "../../scheduler/kernel/kernel.ts";', "noRestrictedImports"],
  ["interpreter/vm/c.ts", 'import type { X } from "../natives/declare.ts";\nexport type Y = X;', "noRestrictedImports"],
  ["interpreter/vm/d.ts", 'import "../index.ts";', "noRestrictedImports"],
  ["interpreter/natives/a.ts", 'import "node:fs";', "noRestrictedImports"],
  ["interpreter/objects/b.ts", 'import "chevrotain";', "noRestrictedImports"],
  ["scheduler/kernel/a.ts", 'import "../../interpreter/vm/machine.ts";', "noRestrictedImports"],
  ["scheduler/kernel/b.ts", 'import "../session/session.ts";', "noRestrictedImports"],
  ["scheduler/choice/a.ts", 'import "../kernel/kernel.ts";', "noRestrictedImports"],
  ["scheduler/trace/a.ts", 'import "../kernel/kernel.ts";', "noRestrictedImports"],
  ["scheduler/session/a.ts", 'import "../index.ts";', "noRestrictedImports"],
  ["scheduler/devices/a.ts", 'export const read = () => import("node:fs");', "noRestrictedImports"],
  ["terminal/cli/a.ts", 'import "../../scheduler/kernel/kernel.ts";', "noRestrictedImports"],
  ["terminal/print/a.ts", 'import "ink";', "noRestrictedImports"],
  ["terminal/tui/a.ts", 'import "../../interpreter/vm/machine.ts";', "noRestrictedImports"],
  ["interpreter/vm/e.ts", "export const now = Date.now();", "noRestrictedGlobals"],
  ["interpreter/vm/f.ts", "export const now = performance.now();", "noRestrictedGlobals"],
  ["scheduler/kernel/c.ts", "setTimeout(() => {}, 1);", "noRestrictedGlobals"],
  ["scheduler/kernel/d.ts", "export const kept = Promise.resolve();", "noRestrictedGlobals"],
  ["scheduler/session/b.ts", 'console.log("x");', "noRestrictedGlobals"],
  ["scheduler/devices/b.ts", "export const path = process.cwd();", "noRestrictedGlobals"],
  ["scheduler/choice/b.ts", "export const luck = Math.random();", "noJsRestrictedProperties"],
  ["scheduler/explore/cycle-a.ts", 'import { b } from "./cycle-b.ts";\nexport const a = () => b;', "noImportCycles"],
  ["scheduler/explore/cycle-b.ts", 'import { a } from "./cycle-a.ts";\nexport const b = () => a;', "noImportCycles"],
];

interface Report {
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string | { readonly file: string } } }[];
}

let caught: ReadonlySet<string>;

beforeAll(() => {
  cpSync(join(root, "biome.json"), join(copy, "biome.json"));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  execFileSync("git", ["init", "-q", copy]);
  writeFileSync(join(copy, ".gitignore"), "node_modules\n");
  for (const [path, source] of violations) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), `${source}\n`);
  }
  const run = spawnSync(biome, ["lint", "--reporter=json", "--max-diagnostics=none", "."], { cwd: copy, encoding: "utf8" });
  const report = JSON.parse(run.stdout) as Report;
  const place = (path: string | { readonly file: string }) => (typeof path === "string" ? path : path.file).replace(/^\.\//, "");
  caught = new Set(report.diagnostics.map(({ category, location }) => `${place(location.path)} ${category.split("/").at(-1)}`));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe("the lint run", () => {
  it("looks at the files of every part", () => {
    // One rule looks at as many files as all of them, and the check has run all of them.
    const run = spawnSync(biome, ["lint", "--only=suspicious/noDebugger", "."], { cwd: root, encoding: "utf8" });
    const files = Number(/Checked (\d+) files/.exec(run.stdout + run.stderr)?.[1]);
    expect(files).toBeGreaterThan(50);
  });

  it.each(violations)("catches what is planted into %s", (path, _source, rule) => {
    expect(caught).toContain(`${path} ${rule}`);
  });
});
