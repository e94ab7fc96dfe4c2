// `gilscope new NAME`: writes a small commented threaded program to start from. Never over a file that is there.

import { writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import type { Call } from "./commands.ts";
import { Complaint } from "./complaint.ts";
import { EXIT } from "./exit-codes.ts";

/** The program; `path` is how to call it again. */
export function template(path: string): string {
  return `"""What this program shows: say it in a sentence.

Run it:       gilscope run ${path}        (or: python3 ${path})
See the GIL:  gilscope timeline ${path}
Walk through: gilscope step ${path}
"""

import threading
import time

results = []
results_lock = threading.Lock()


def compute(name, rounds):
    """Needs the GIL all the time: another thread gets it only when 5 ms, the switch interval, are over."""
    total = 0
    for number in range(rounds):
        total += number
    # The lock makes "look, then change" one step. Leave it out and see what the others can do in between.
    with results_lock:
        results.append((name, total))


def wait(name, seconds):
    """Needs the GIL for a moment only: while it sleeps, it lets go of it."""
    time.sleep(seconds)
    with results_lock:
        results.append((name, seconds))


threads = [
    threading.Thread(target=compute, args=("A", 1_000_000), name="A-computes"),
    threading.Thread(target=compute, args=("B", 1_000_000), name="B-computes"),
    threading.Thread(target=wait, args=("C", 0.004), name="C-waits"),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

for name, result in results:
    print(name, result)
`;
}

export async function writeNew({ subject, settings }: Call): Promise<number> {
  const path = subject.endsWith(".py") ? subject : `${subject}.py`;
  if (/^\.py$|[\\/]\.py$/.test(path)) throw new Complaint(`'${subject}' is no name for a program`, EXIT.usage);
  try {
    writeFileSync(resolve(path), template(path), { flag: "wx" });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "EEXIST") throw new Complaint(`'${path}' is there already; nothing was written`, EXIT.usage);
    if (code === "ENOENT") throw new Complaint(`there is no folder for '${path}'`, EXIT.usage);
    throw new Complaint(`cannot write '${path}': ${code}`, EXIT.usage);
  }
  if (!settings.quiet) process.stderr.write(`wrote ${path}; now: gilscope timeline ${path}\n`);
  return basename(path) === "" ? EXIT.usage : EXIT.done;
}
