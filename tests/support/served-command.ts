// The built command without a process for each call: most of what a short one takes is its start, and many calls in turn show besides
// that none leaves anything behind for the next. For what a test is about and a process of its own is not: exit codes, streams that
// are read, signals and pipes belong to command.ts. The call waits for its answer, so it goes through named pipes (mkfifo(1)).
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bin, plainEnvironment, type Said } from "./command.ts";

export interface Request {
  readonly folder: string;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const LIMIT_MS = 25_000;
const LOOK_AGAIN_MS = 1;

class Server {
  readonly #folder = mkdtempSync(join(tmpdir(), "gilscope-served-"));
  readonly #stdout = join(this.#folder, "stdout");
  readonly #stderr = join(this.#folder, "stderr");
  readonly #child: ChildProcess;
  readonly #requests: number;
  readonly #answers: number;

  constructor() {
    const [requests, answers] = [join(this.#folder, "requests"), join(this.#folder, "answers")];
    execFileSync("mkfifo", [requests, answers]);
    for (const path of [this.#stdout, this.#stderr]) writeFileSync(path, "");
    // Each side has one end only, so that it learns when the other is gone. Opened for both, a pipe does not wait for another side.
    const both = [requests, answers].map((path) => openSync(path, constants.O_RDWR));
    const theirs = [
      openSync(this.#stdout, "a"),
      openSync(this.#stderr, "a"),
      openSync(requests, constants.O_RDONLY),
      openSync(answers, constants.O_WRONLY),
    ];
    this.#requests = openSync(requests, constants.O_WRONLY);
    this.#answers = openSync(answers, constants.O_RDONLY | constants.O_NONBLOCK);
    this.#child = spawn(process.execPath, [join(import.meta.dirname, "command-server.ts"), bin, this.#folder], {
      stdio: ["ignore", ...theirs],
    });
    this.#child.unref();
    for (const descriptor of [...both, ...theirs]) closeSync(descriptor);
  }

  ask(request: Request): Said {
    for (const path of [this.#stdout, this.#stderr]) truncateSync(path);
    writeSync(this.#requests, `${JSON.stringify(request)}\n`);
    const code = Number(this.#answer(request.words));
    const [stdout, stderr] = [this.#stdout, this.#stderr].map((path) => readFileSync(path, "utf8"));
    return { stdout: stdout as string, stderr: stderr as string, code };
  }

  #answer(words: readonly string[]): string {
    const end = performance.now() + LIMIT_MS;
    const chunk = Buffer.alloc(16);
    const pause = new Int32Array(new SharedArrayBuffer(4));
    while (performance.now() < end) {
      try {
        const length = readSync(this.#answers, chunk);
        if (length === 0) throw new Error(`the process has ended while running gilscope ${words.join(" ")}`);
        return chunk.toString("utf8", 0, length);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EAGAIN") throw error;
      }
      Atomics.wait(pause, 0, 0, LOOK_AGAIN_MS);
    }
    this.#child.kill("SIGKILL");
    throw new Error(`no end after ${LIMIT_MS / 1000} s: gilscope ${words.join(" ")}`);
  }
}

let server: Server | undefined;

/** `gilscope …words` in a folder. */
export function served(
  folder: string,
  words: readonly string[],
  { environment = {} }: { readonly environment?: Readonly<Record<string, string>> } = {},
): Said {
  server ??= new Server();
  try {
    return server.ask({ folder, words, environment: plainEnvironment(environment) });
  } catch (error) {
    server = undefined;
    throw error;
  }
}
