// What else differs between versions: where each looks, as lists; and what a program notices of its threads, locks and queues.

import { describe, expect, it } from "vitest";
import { OPCODE_NAMES, type OpcodeName } from "../../interpreter/bytecode/opcodes.ts";
import { SAFEPOINT_TABLES, type SafepointTableName } from "../../interpreter/bytecode/safepoints/tables.ts";
import { PROFILE_NAMES, type ProfileName } from "../../scheduler/index.ts";
import { runProgram } from "../support/front-door.ts";

function without(name: SafepointTableName): OpcodeName[] {
  return OPCODE_NAMES.filter((op) => SAFEPOINT_TABLES[name].after[op] === undefined);
}

describe("safepoints", () => {
  const FAST = ["NOP", "LOAD_FAST", "LOAD_CONST", "STORE_FAST", "POP_TOP", "COPY", "SWAP", "JUMP_FORWARD"] as const;

  it("3.9 looks after all but the instructions of FAST_DISPATCH, and those that it does not have", () => {
    expect(without("3.9")).toEqual(expect.arrayContaining([...FAST, "IS_OP", "CONTAINS_OP", "LOAD_ASSERTION_ERROR", "END_ASYNC_FOR"]));
    for (const op of ["LOAD_GLOBAL", "STORE_GLOBAL", "BINARY_OP", "COMPARE_OP", "FOR_ITER", "LOAD_ATTR", "JUMP_BACKWARD"] as const) {
      expect(without("3.9")).not.toContain(op);
    }
  });

  it("2.7 counts the comparisons that 3.9 has made short", () => {
    expect(without("2.7")).toEqual(expect.arrayContaining([...FAST]));
    expect(without("3.9").filter((op) => !without("2.7").includes(op))).toEqual(
      expect.arrayContaining(["IS_OP", "CONTAINS_OP", "LOAD_ASSERTION_ERROR"]),
    );
  });

  it("from 3.10 on nothing that reads or writes a variable, an attribute or an item is followed by a look", () => {
    const plain = [
      "LOAD_GLOBAL",
      "STORE_GLOBAL",
      "LOAD_ATTR",
      "STORE_ATTR",
      "BINARY_SUBSCR",
      "STORE_SUBSCR",
      "BINARY_OP",
      "FOR_ITER",
    ] as const;
    for (const name of ["3.10", "3.11", "3.12"] as const) expect(without(name)).toEqual(expect.arrayContaining([...plain]));
  });

  it("a textbook's thread may be stopped after each", () => {
    expect(without("every-instruction")).toEqual([]);
  });

  it("2.7 counts the ticks of all threads together, and only every so many are a race", () => {
    // A loop of passes ticks twice a round: FOR_ITER and JUMP_BACKWARD.
    const spin =
      "import threading, _thread\ndef f():\n    for _ in range(200_000): pass\nts = [threading.Thread(target=f) for _ in range(2)]\n";
    const { trace } = runProgram({
      source: `${spin}for t in ts: t.start()\nfor t in ts: t.join()\n`,
      profile: "2.7",
      costs: { checkInterval: 100_000 },
    });
    const drops = trace.events.filter((event) => event.event === "gil.drop");
    // 800,000 ticks, one race in a hundred thousand: eight races at most. With the usual interval there are hundreds that change the owner.
    expect(drops.length).toBeLessThanOrEqual(8);
    const usual = runProgram({ source: `${spin}for t in ts: t.start()\nfor t in ts: t.join()\n`, profile: "2.7" }).trace.events;
    expect(usual.filter((event) => event.event === "gil.drop").length).toBeGreaterThan(300);
  });
});

function printed(profile: ProfileName, source: string): string {
  const { stdout, stderr, exit } = runProgram({ source, profile, path: "a.py" });
  return stdout + (exit.code === 0 ? "" : (stderr.trim().split("\n").at(-1) ?? ""));
}

/** What each profile prints, by profile. */
function each(source: string): string[] {
  return PROFILE_NAMES.map((profile) => printed(profile, source).trim());
}

describe("what a program notices", () => {
  it("the version; 2.7's is that of the language", () => {
    expect(each("import sys\nprint(*sys.version_info[:2], sep='.')")).toEqual([
      "3.11",
      "3.6",
      "3.7",
      "3.8",
      "3.9",
      "3.10",
      "3.11",
      "3.12",
      "3.13",
    ]);
  });

  it("names of threads", () => {
    const names = each("import threading\ndef work(): pass\nprint(threading.Thread(target=work).name)");
    expect(names).toEqual([...Array(5).fill("Thread-1"), ...Array(4).fill("Thread-1 (work)")]);
  });

  it("an interval in ticks or in time, never both", () => {
    expect(each("import sys\nprint(sys.getswitchinterval())").slice(1)).toEqual(Array(8).fill("0.005"));
    expect(printed("2.7", "import sys\nprint(sys.getcheckinterval())\nsys.setcheckinterval(7)\nprint(sys.getcheckinterval())")).toBe(
      "100\n7\n",
    );
    expect(printed("2.7", "import sys\nsys.setswitchinterval(1)")).toContain("module 'sys' has no attribute 'setswitchinterval'");
    expect(printed("3.11", "import sys\nsys.setcheckinterval(1)")).toContain("module 'sys' has no attribute 'setcheckinterval'");
  });

  it("sleep(0) lets another thread in from 3.11 on", () => {
    const source = `import threading, time
def other(): turns.append("other")
turns = []
thread = threading.Thread(target=other)
thread.start()
before = time.perf_counter()
time.sleep(0)
print(round((time.perf_counter() - before) * 1e6) > 50)
`;
    expect(each(source)).toEqual([...Array(6).fill("False"), ...Array(3).fill("True")]);
  });

  it("a lock goes to whoever has waited long in 3.13; before, to whoever comes first", () => {
    const source = `import threading, time
lock = threading.Lock()
order = []
def work(name):
    for _ in range(4):
        with lock:
            order.append(name)
            time.sleep(0.003)
threads = [threading.Thread(target=work, args=(name,)) for name in "ab"]
for thread in threads: thread.start()
for thread in threads: thread.join()
print("".join(order))
`;
    expect(printed("3.13", source)).toBe("abababab\n");
    expect(printed("3.12", source)).toBe("aaaabbbb\n");
  });

  it("waits with a timeout poll in 2.7", () => {
    const source = "import threading\nevent = threading.Event()\nevent.wait(0.2)\n";
    const sleeps = (profile: ProfileName) =>
      runProgram({ source, profile }).trace.events.flatMap((event) => (event.event === "sleep.start" ? [event.durationNs] : []));
    expect(sleeps("3.11")).toEqual([]);
    expect(sleeps("2.7").slice(0, 7)).toEqual([1e6, 2e6, 4e6, 8e6, 16e6, 32e6, 50e6]);
  });

  // Native 2.7.18 and 3.11 print the same.
  it.each([
    ["2.7", "waits handled 0.4 over 0.4"],
    ["3.11", "waits handled 0.1 over 0.4"],
  ] as const)("signals end waits for locks, but not in 2.7: there they are heard when the wait is over (%s)", (profile, text) => {
    const waits: Readonly<Record<string, string>> = {
      join: "thread.join()",
      lock: "lock.acquire()",
      event: "event.wait()",
      queue: "jobs.get()",
    };
    for (const [name, wait] of Object.entries(waits)) {
      const source = `import queue, signal, threading, time
lock, event, jobs = threading.Lock(), threading.Event(), queue.Queue()
def ends():
    time.sleep(0.4)
    lock.release(); event.set(); jobs.put(1)
def handler(*_):
    print("handled", round(time.monotonic() - begin, 1), end=" ")
signal.signal(signal.SIGALRM, handler)
lock.acquire()
begin = time.monotonic()
thread = threading.Thread(target=ends)
thread.start()
signal.setitimer(signal.ITIMER_REAL, 0.1)
print("waits", end=" ")
${wait}
print("over", round(time.monotonic() - begin, 1))
`;
      expect(printed(profile, source), name).toBe(`${text}\n`);
    }
  });

  // Native 2.7.18 and 3.11 print the same, but for 2.7's names of exceptions.
  it("calls that a signal interrupts are made again; in 2.7 they fail, a sleep ends, and buffered reading goes on", () => {
    const source = `import os, select, signal, socket, threading, time
def tell(name, call):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    begin = time.monotonic()
    try:
        outcome = call()
    except OSError as error:
        outcome = error.strerror
    print(name, outcome, round(time.monotonic() - begin, 2))
def arrives():
    time.sleep(0.1)
    os.write(w, b"line\\n")
    b.send(b"bytes")
signal.signal(signal.SIGALRM, lambda *_: None)
r, w = os.pipe()
a, b = socket.socketpair()
poll = select.poll()
poll.register(r)
for name, call in {
    "sleep": lambda: time.sleep(0.1),
    "read": lambda: os.read(r, 9),
    "receive": lambda: a.recv(9),
    "line": open(r).readline,
}.items():
    threading.Thread(target=arrives).start()
    tell(name, call)
    time.sleep(0.1)
    for file in select.select([r, a], [], [], 0)[0]:
        os.read(file if file == r else file.fileno(), 99)
tell("select", lambda: select.select([r], [], [], 0.1))
tell("poll", lambda: poll.poll(100))
signal.siginterrupt(signal.SIGALRM, False)
threading.Thread(target=arrives).start()
tell("restarted", lambda: os.read(r, 9))
tell("never restarted", lambda: select.select([], [], [], 0.1))
signal.signal(signal.SIGALRM, signal.SIG_IGN)
tell("ignored", lambda: select.select([], [], [], 0.1))
`;
    expect(printed("3.11", source).split("\n")).toEqual([
      "sleep None 0.1",
      "read b'line\\n' 0.1",
      "receive b'bytes' 0.1",
      "line line",
      " 0.1",
      "select ([], [], []) 0.1",
      "poll [] 0.1",
      "restarted b'line\\n' 0.1",
      "never restarted ([], [], []) 0.1",
      "ignored ([], [], []) 0.1",
      "",
    ]);
    expect(printed("2.7", source).split("\n")).toEqual([
      "sleep None 0.05",
      "read Interrupted system call 0.05",
      "receive Interrupted system call 0.05",
      "line line",
      " 0.1",
      "select Interrupted system call 0.05",
      "poll Interrupted system call 0.05",
      "restarted b'line\\n' 0.1",
      "never restarted Interrupted system call 0.05",
      "ignored ([], [], []) 0.1",
      "",
    ]);
  });

  it("Ctrl-C during a join is a KeyboardInterrupt at once, in 2.7 after it", () => {
    const source = `import threading, time
thread = threading.Thread(target=time.sleep, args=(0.4,))
thread.start()
begin = time.monotonic()
try:
    thread.join()
except KeyboardInterrupt:
    print(round(time.monotonic() - begin, 1))
`;
    const at = (profile: ProfileName) => runProgram({ source, profile, interruptsNs: [100_000_000] }).stdout;
    expect(at("2.7")).toBe("0.4\n");
    expect(at("3.11")).toBe("0.1\n");
  });

  it("Queue.shutdown in 3.13, as native 3.13 has it", () => {
    const source = `import queue, threading, time
q = queue.Queue(2)
got = []
def take():
    try:
        while True: got.append(q.get())
    except queue.ShutDown as error: got.append(repr(error))
thread = threading.Thread(target=take)
thread.start()
q.put(1); q.put(2); time.sleep(0.05)
q.shutdown(); thread.join()
print(got, q.is_shutdown)
q = queue.Queue(); q.put(1); q.shutdown(); print(q.get())
for action in (lambda: q.put(1), q.get_nowait):
    try: action()
    except queue.ShutDown as error: print("shut", error)
q = queue.Queue(); q.put(1); q.put(2); q.get(); q.shutdown(immediate=True)
print(q.qsize(), q.unfinished_tasks)
`;
    expect(printed("3.13", source)).toBe("[1, 2, 'ShutDown()'] True\n1\nshut \nshut \n0 1\n");
    expect(printed("3.12", "import queue\nqueue.Queue().shutdown()")).toBe("AttributeError: 'Queue' object has no attribute 'shutdown'");
  });
});
