// The oracle: a real CPython 3.11 that says what golden programs print. Finds one, runs many programs on a few forking servers
// (oracle/sitecustomize.py), and remembers answers under node_modules/.cache by the hash of everything a run depends on.
// Most of what a short program costs CPython is its start: what is installed beside the library is left out of it, and the module that
// many programs import first is imported once for all of them.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import type { GoldenProgram, RunText } from "./golden.ts";

const here = dirname(fileURLToPath(import.meta.url));
const caches = join(here, "..", "..", "node_modules", ".cache");
const cacheFolder = join(caches, "gilscope-oracle");
const SERVERS = 3;
/** Releases of 3.11 differ in lines of tracebacks and in repaired errors. */
const VERSION = "3.11.7";
/** So many programs that begin with the same import are worth a server of their own that has it done. */
const WORTH_A_SERVER = 5;

export interface Oracle {
  /** A virtual environment's python3: the same interpreter, with nothing installed and no shim in front. */
  python: string;
  version: string;
}

/** An environment (PEP 405) in which the interpreter finds its own library and no site-packages; made once for each interpreter. */
function environmentOf(interpreter: string): string {
  const folder = join(caches, "gilscope-python", createHash("sha256").update(interpreter).digest("hex").slice(0, 16));
  const python = join(folder, "bin", "python3");
  if (existsSync(python)) return python;
  mkdirSync(dirname(python), { recursive: true });
  writeFileSync(join(folder, "pyvenv.cfg"), `home = ${dirname(interpreter)}\ninclude-system-site-packages = false\n`);
  try {
    symlinkSync(interpreter, python);
  } catch (error) {
    // Another process was faster.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return python;
}

function look(): Oracle | { none: string } {
  const python = process.env["GILSCOPE_PYTHON"] ?? "python3";
  const question = "import os, sys; print(sys.version.split()[0]); print(os.path.realpath(sys._base_executable))";
  try {
    const [version = "", interpreter = ""] = execFileSync(python, ["-c", question], { encoding: "utf8" }).split("\n");
    if (version !== VERSION) return { none: `${python} is ${version}, expectations are those of ${VERSION}` };
    return { python: environmentOf(interpreter), version };
  } catch {
    return { none: `${python} does not run` };
  }
}

let found: Oracle | { none: string } | undefined;

/** A python3 of `VERSION` ($GILSCOPE_PYTHON, else the one on PATH), or the reason why there is none. */
export function findOracle(): Oracle | { none: string } {
  found ??= look();
  return found;
}

/** `imports`: the module that is imported before the first program. */
function environment(imports: string): NodeJS.ProcessEnv {
  return {
    ...(imports === "" ? {} : { ORACLE_IMPORTS: imports }),
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

  constructor(oracle: Oracle, imports: string) {
    this.#child = spawn(oracle.python, ["-s", "/proc/self/cwd/program.py"], {
      env: environment(imports),
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

/** The module that a program imports before it does anything else; "": none. */
function firstImport({ source, files }: GoldenProgram): string {
  const module = /^(?:(?:#.*)?\n)*(?:import|from) ([a-z][\w.]*)/.exec(source)?.[1] ?? "";
  return Object.keys(files).length > 0 ? "" : module;
}

/** Indices of programs in groups that one server can run, with the module that each of a group imports first. */
function groupsOf(programs: readonly GoldenProgram[], indices: readonly number[]): { imports: string; members: number[] }[] {
  const groups = Map.groupBy(indices, (index) => firstImport(programs[index] as GoldenProgram));
  const isLarge = ([imports, members]: [string, number[]]) => imports !== "" && members.length >= WORTH_A_SERVER;
  const large = [...groups].filter(isLarge).map(([imports, members]) => ({ imports, members }));
  const rest = [...groups].filter((group) => !isLarge(group)).flatMap(([, members]) => members);
  return [...large, { imports: "", members: rest }];
}

/** What CPython prints for each program, in the programs' order; `fresh` asks again even where the answer is known, one after the other. */
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
  const groups = groupsOf(programs, unknown);
  const work = async () => {
    for (const { imports, members } of groups) {
      if (members.length === 0) continue;
      const server = new Server(oracle, imports);
      for (let index = members.shift(); index !== undefined; index = members.shift()) {
        const program = programs[index] as GoldenProgram;
        const answer = await server.run(program, join(scratch, `${index}-${basename(program.name, ".py")}`));
        answers[index] = answer;
        writeFileSync(join(cacheFolder, cacheKey(oracle, program)), JSON.stringify(answer));
      }
      server.stop();
    }
  };
  await Promise.all(Array.from({ length: fresh ? 1 : Math.min(SERVERS, unknown.length) }, work));
  rmSync(scratch, { recursive: true, force: true });
  return answers;
}
