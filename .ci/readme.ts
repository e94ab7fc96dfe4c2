// The print-outs in README.md, made by the commands they stand under. A block is fresh when running its command again gives it:
//     <!-- output of: gilscope stats programs/convoy.py -->
// followed by a fenced block. `node .ci/readme.ts` writes them; tests/readme.test.ts asks whether they are fresh.
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
export const readmePath = join(root, "README.md");
const BLOCK = /(<!-- output of: gilscope (.*?) -->\n\n```text\n)([\s\S]*?)(```\n)/g;

/** What a command says on its streams, run in the repository's folder. */
export type Command = (words: readonly string[]) => { readonly stdout: string; readonly stderr: string };

const inAProcess: Command = (words) =>
  spawnSync(process.execPath, [join(root, "dist", "terminal", "bin.js"), ...words], {
    cwd: root,
    encoding: "utf8",
    input: "",
    env: { PATH: process.env["PATH"] ?? "", LANG: "C.UTF-8" },
  });

function outputOf(words: string, command: Command): string {
  const { stdout, stderr } = command(words.split(" "));
  return `$ gilscope ${words}\n${stdout}${stderr}`;
}

/** The README with every print-out made anew. */
export function withOutputs(readme: string, command: Command = inAProcess): string {
  return readme.replace(BLOCK, (_, head: string, words: string, _old: string, end: string) => head + outputOf(words, command) + end);
}

/** The commands whose print-outs it shows. */
export function commandsIn(readme: string): string[] {
  return Array.from(readme.matchAll(BLOCK), ([, , words = ""]) => words);
}

if (import.meta.main) writeFileSync(readmePath, withOutputs(readFileSync(readmePath, "utf8")));
