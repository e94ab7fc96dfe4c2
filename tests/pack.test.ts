// What `npm pack` makes, installed into an empty folder as a stranger would: the command runs there, the library can be imported,
// its types resolve, and no file of the repository's own housekeeping has come along.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "./support/tree.ts";

const folder = mkdtempSync(join(tmpdir(), "gilscope-pack-"));

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", [...args], { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], timeout: 60_000 });
}

beforeAll(() => {
  npm(["pack", "--ignore-scripts", "--pack-destination", folder], root);
  const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "";
  writeFileSync(join(folder, "package.json"), '{ "name": "stranger", "private": true, "type": "module" }\n');
  npm(["install", "--prefer-offline", "--no-audit", "--no-fund", "--no-package-lock", `./${tarball}`], folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the package", () => {
  it("runs a program by npx", () => {
    writeFileSync(join(folder, "hello.py"), "import threading\nthreading.Thread(target=print, args=('hello',)).start()\n");
    const stdout = execFileSync("npx", ["--no-install", "gilscope", "run", "hello.py"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toBe("hello\n");
  });

  it("brings the samples along", () => {
    const stdout = execFileSync("npx", ["--no-install", "gilscope", "samples"], { cwd: folder, encoding: "utf8" });
    expect(stdout).toContain("race_counter");
  });

  it("can be imported, with types", () => {
    const source = `import { runProgram, type RunResult } from "gilscope";
const result: RunResult = runProgram({ source: "import helper\\nprint(helper.value)", files: { "helper.py": "value = 42" }, seed: 1 });
const exit: { readonly code: number; readonly reason: string } = result.exit;
console.log(JSON.stringify([result.stdout, exit.code, typeof result.virtualTimeNs, typeof result.instructions, typeof result.switches, typeof result.schedule]));
`;
    writeFileSync(join(folder, "use.ts"), source);
    const stdout = execFileSync(process.execPath, ["use.ts"], { cwd: folder, encoding: "utf8" });
    expect(JSON.parse(stdout)).toEqual(["42\n", 0, "number", "number", "number", "string"]);
    writeFileSync(
      join(folder, "tsconfig.json"),
      '{ "compilerOptions": { "module": "NodeNext", "target": "ES2024", "strict": true, "noEmit": true, "skipLibCheck": false, "types": ["node"] }, "files": ["use.ts"] }',
    );
    symlinkSync(join(root, "node_modules", "@types"), join(folder, "node_modules", "@types"));
    execFileSync(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", folder], {
      cwd: folder,
      encoding: "utf8",
    });
  });

  it("holds what it should and nothing else", () => {
    const installed = readdirSync(join(folder, "node_modules", "gilscope"));
    expect(installed.sort()).toEqual(["LICENSE", "README.md", "dist", "package.json", "programs"]);
    const compiled = readdirSync(join(folder, "node_modules", "gilscope", "dist"));
    expect(compiled.sort()).toEqual(["interpreter", "scheduler", "terminal"]);
  });
});
