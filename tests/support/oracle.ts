// The oracle: a real CPython 3.11 that says what golden programs print. Finds one, runs many programs on a few forking servers
// (oracle/sitecustomize.py), and remembers answers under node_modules/.cache by the hash of everything a run depends on.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { GoldenProgram, RunText } from "./golden.ts";

const here = dirname(fileURLToPath(import.meta.url));
const cacheFolder = join(here, "..", "..", "node_modules", ".cache", "gilscope-oracle");
const SERVERS = 3;

export interface Oracle {
  python: string;
  version: string;
}

/** A python3 of version 3.11 ($GILSCOPE_PYTHON, else the one on PATH), or the reason why there is none. */
export function findOracle(): Oracle | { none: string } {
  const python = process.env["GILSCOPE_PYTHON"] ?? "python3";
  try {
    const version = execFileSync(python, ["-c", "import sys; print(sys.version.split()[0])"], { encoding: "utf8" }).trim();
    if (!version.startsWith("3.11.")) return { none: `${python} is ${version}, expectations are those of 3.11` };
    return { python, version };
  } catch {
    return { none: `${python} does not run` };
  }
}

function environment(): NodeJS.ProcessEnv {
  return {
    PATH: process.env["PATH"] ?? "",
    PYTHONPATH: join(here, "oracle"),
    PYTHONHASHSEED: "0",
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONUTF8: "1",
    TZ: "UTC",
    COLUMNS: "80",
    HOME: "/nonexistent",
  };
}

function cacheKey(oracle: Oracle, program: GoldenProgram): string {
  const { stdin, argv } = program.expectations;
  const all = [2, oracle.version, program.name, program.source, program.files, stdin, argv];
  return createHash("sha256").update(JSON.stringify(all)).digest("hex").slice(0, 32);
}

function cleaned(text: string, program: GoldenProgram, folder: string): string {
  return text.replaceAll("/proc/self/cwd/program.py", program.name).replaceAll("/proc/self/cwd/", "").replaceAll(`${folder}/`, "");
}

/** One warm interpreter: runs one program at a time. */
class Server {
  readonly #child: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  constructor(oracle: Oracle) {
    this.#child = spawn(oracle.python, ["-s", "/proc/self/cwd/program.py"], {
      env: environment(),
      stdio: ["ignore", "ignore", "inherit", "pipe", "pipe"],
    });
    this.#answers = createInterface(this.#child.stdio[4] as Readable)[Symbol.asyncIterator]();
  }

  async run(program: GoldenProgram, folder: string): Promise<RunText> {
    mkdirSync(folder, { recursive: true });
    for (const [path, text] of Object.entries(program.files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    writeFileSync(join(folder, "program.py"), program.source);
    writeFileSync(join(folder, "stdin"), program.expectations.stdin);
    writeFileSync(join(folder, "argv"), program.expectations.argv.join("\n"));
    (this.#child.stdio[3] as Writable).write(`${folder}\n`);
    const answer = await this.#answers.next();
    if (answer.done) throw new Error(`the oracle died while running ${program.path}`);
    return {
      stdout: cleaned(readFileSync(join(folder, "stdout"), "utf8"), program, folder),
      stderr: cleaned(readFileSync(join(folder, "stderr"), "utf8"), program, folder),
      exitCode: Number(answer.value),
    };
  }

  stop(): void {
    (this.#child.stdio[3] as Writable).end();
  }
}

/** What CPython prints for each program, in the programs' order; `fresh` asks again even where the answer is known. */
export async function askOracle(oracle: Oracle, programs: readonly GoldenProgram[], fresh = false): Promise<RunText[]> {
  mkdirSync(cacheFolder, { recursive: true });
  const answers = new Array<RunText>(programs.length);
  const unknown: number[] = [];
  programs.forEach((program, index) => {
    const path = join(cacheFolder, cacheKey(oracle, program));
    if (!fresh && existsSync(path)) answers[index] = JSON.parse(readFileSync(path, "utf8")) as RunText;
    else unknown.push(index);
  });
  if (unknown.length === 0) return answers;
  const scratch = mkdtempSync(join(tmpdir(), "gilscope-oracle-"));
  const work = async () => {
    const server = new Server(oracle);
    for (let index = unknown.shift(); index !== undefined; index = unknown.shift()) {
      const program = programs[index] as GoldenProgram;
      const answer = await server.run(program, join(scratch, `${index}-${basename(program.name, ".py")}`));
      answers[index] = answer;
      writeFileSync(join(cacheFolder, cacheKey(oracle, program)), JSON.stringify(answer));
    }
    server.stop();
  };
  await Promise.all(Array.from({ length: Math.min(SERVERS, unknown.length) }, work));
  rmSync(scratch, { recursive: true, force: true });
  return answers;
}
