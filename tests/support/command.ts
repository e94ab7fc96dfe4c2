// Runs the built command as a person would: a process of its own, in a folder of its own, with an environment that says nothing
// about the terminal of whoever runs the tests.
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { root } from "./tree.ts";

export const bin = join(root, "dist", "terminal", "bin.js");

export interface Said {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export function plainEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "", LANG: "C.UTF-8", TERM: "xterm-256color", ...more };
}

/** A folder for one test, with these files in it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "gilscope-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

/** `gilscope …words` in a folder; ends by itself or after `limitMs`. */
export function gilscope(
  folder: string,
  words: readonly string[],
  options: { readonly input?: string; readonly environment?: Readonly<Record<string, string>>; readonly limitMs?: number } = {},
): Said {
  const run = spawnSync(process.execPath, [bin, ...words], {
    cwd: folder,
    encoding: "utf8",
    input: options.input ?? "",
    env: plainEnvironment(options.environment),
    timeout: options.limitMs ?? 20_000,
    maxBuffer: 2 ** 28,
  });
  return { stdout: run.stdout, stderr: run.stderr, code: run.status };
}

/** The same, left running, for tests that talk to it. */
export function start(folder: string, words: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [bin, ...words], { cwd: folder, env: plainEnvironment(), stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}
