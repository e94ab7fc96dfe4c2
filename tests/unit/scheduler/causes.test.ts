// Why anybody waits, is woken, or gets or loses the GIL or its loop's turn: each such event of a run has its cause, and a sentence that
// names who it is about and says why. The programs together bring about every pair of event and cause that the table has, and no other.
import { beforeAll, describe, expect, it } from "vitest";
import {
  CAUSES,
  EVENTS,
  type EventName,
  type ProgramOptions,
  Run,
  runProgram,
  type TraceEvent,
  TraceQuery,
} from "../../../terminal/index.ts";
import { loadProgram } from "../../../terminal/library.ts";

/** What the sentence must say, by event and cause; of a task by its state as well, of the end of a wait by what was waited for. */
const WHY: Readonly<Record<string, RegExp>> = {
  "thread.start spawn": /^MainThread started \S+ (at line \d+|in library code)\./,
  "process.start spawn": /^MainThread started the process \S+ \(pid \d+\) at line \d+\. It has a GIL of its own/,
  "thread.ready start": / is up and wants the GIL\./,
  "thread.end finish": / has finished and gives back the GIL, after /,
  "thread.end exception": / ended with an uncaught exception and gives back the GIL/,

  "gil.ask interval": / has waited for a whole switch interval .*, so it sets the drop request for \w/,
  "gil.drop interval": / saw the drop request at line \d+ and let go of the GIL after /,
  "gil.drop ticks": / had used up its ticks at line \d+ and let go of the GIL/,
  "gil.drop manual": /^The schedule took the GIL from \w/,
  "gil.miss overtaken": / was woken to take the GIL, but \S+ took it before it got there\. It waits again/,

  "gil.take start": / takes the GIL, which nobody had before\.$/,
  "gil.take interval": / was still busy; a waiter's switch interval was up, so \S+ had to let go at line/,
  "gil.take ticks": / its ticks were used up, and lost the race| since it was made to let go\.$/,
  "gil.take manual": / The schedule took it from \w+ (at line \d+|in library code), after| since it was made to let go\.$/,
  "gil.take start-wait": / waits until \S+ is up .*, so it was free|since it gave it back \(it waits until \S+ is up\)\.$/,
  "gil.take join": / waits in join\(\).*, so it was free| since it began to wait in join\(\)\.$/,
  "gil.take lock-wait": / waits for (guard|a lock) .*, so it was free| since it gave it back \(it waits for guard\)\.$/,
  "gil.take cond-wait": / waits on condition news .*, so it was free/,
  "gil.take queue-empty": / waits for an item of the empty queue jobs .*, so it was free/,
  "gil.take queue-full": / waits for room in the full queue box .*, so it was free/,
  "gil.take event-wait": / waits for (event go .*|an event), so it was free/,
  "gil.take barrier-wait": / waits at barrier gate .*, so it was free/,
  "gil.take semaphore-wait": / waits for semaphore permits .*, so it was free/,
  "gil.take sleep": / sleeps .*, so it was free| since it went to sleep\.$/,
  "gil.take io-start": / does I\/O .*, so it was free| since it began its I\/O\.$/,
  "gil.take exception": /^The GIL moved dies → \w+\. dies died of an exception, so it was free/,
  "gil.take finish": / finished, so it was free/,
  "gil.take await": /'s event loop is idle.*, so it was free| since its event loop gave it back\.$/,

  "lock.wait start-wait": / waits until \S+ is up \(line \d+\) and lets go of the GIL/,
  "lock.wait join": / joins (\S+ \(line \d+\)|the threads that are left) and lets go of the GIL/,
  "lock.wait lock-wait":
    / waits for (guard|a lock) \(line \d+\) and lets go of the GIL meanwhile\. \S+ has it, (at line \d+|in library code)\./,
  "lock.wait cond-wait": / waits on condition news \(line \d+\) and lets go/,
  "lock.wait queue-empty": / waits for an item of the empty queue jobs \(line \d+\) and lets go/,
  "lock.wait queue-full": / waits for room in the full queue box \(line \d+\) and lets go/,
  "lock.wait event-wait": / waits for (event go \(line \d+\)|an event) and lets go/,
  "lock.wait barrier-wait": / waits at barrier gate \(line \d+\) and lets go/,
  "lock.wait semaphore-wait": / waits for semaphore permits \(line \d+\) and lets go/,
  "lock.wake start start-wait": /^(\S+) is up, so start\(\) returns in MainThread\./,
  "lock.wake finish join": /^(\S+) is over, so join\(\) returns in MainThread\./,
  "lock.wake lock-granted lock-wait": /^\S+ released (guard|a lock), and \S+ is being woken to try it\./,
  "lock.wake notify cond-wait": /^MainThread notified condition news, on which reads waits/,
  "lock.wake notify queue-empty": /^MainThread put an item into queue jobs, from which gets waits/,
  "lock.wake notify queue-full": /^MainThread took an item from queue box, so there is room for what puts waits to put/,
  "lock.wake notify event-wait": /^MainThread set event go, for which starts waits/,
  "lock.wake notify barrier-wait": /^MainThread opened barrier gate, at which meets waits/,
  "lock.wake notify semaphore-wait": /^MainThread released semaphore permits, for which parks waits/,
  "lock.grant start start-wait": /^MainThread is awake because \S+ is up, and wants the GIL/,
  "lock.grant finish join": /^MainThread is awake because its join\(\) of [\w ]+ is over, and wants the GIL/,
  "lock.grant lock-granted lock-wait": / has (guard|a lock) now\. What it still lacks is the GIL\.$/,
  "lock.grant notify cond-wait": /^reads is awake because condition news was notified, and wants/,
  "lock.grant notify queue-empty": /^gets is awake because queue jobs has an item, and wants/,
  "lock.grant notify queue-full": /^puts is awake because queue box has room, and wants/,
  "lock.grant notify event-wait": /^starts is awake because event go is set, and wants/,
  "lock.grant notify barrier-wait": /^meets is awake because barrier gate is open, and wants/,
  "lock.grant notify semaphore-wait": /^parks is awake because semaphore permits was released, and wants/,
  "lock.miss overtaken": / was woken to take guard, but \S+ had taken it again by then\. It sleeps on/,
  "lock.timeout timeout": / has waited as long as it was willing to and goes on without (guard|what it waited for)\.$/,

  "sleep.start sleep": / sleeps (for [\d.]+ .?s|until a signal comes) at line \d+ and lets go of the GIL\./,
  "sleep.end timer": / has slept enough and wants the GIL\.$/,
  "sleep.end interrupt": /^A signal \(Ctrl-C, an alarm\) cut the wait of MainThread short/,
  "io.start io-start": / asks the (disk|network|terminal|pipe|console|\w+) to .* and lets go of the GIL until that is done\.$/,
  "io.wait io-wait":
    /^That cannot be done yet: MainThread waits for (bytes from its socket|room to send to its socket|a descriptor to become ready|child to end)/,
  "io.wake io-ready": /^(late|child) has done something there, so MainThread is woken to try again\.$/,
  "io.done io-done": /^The \w+ has finished, and \S+ wants the GIL back\.$/,
  "io.done timeout": /^The network has taken longer than it was to wait for, and MainThread wants the GIL back\.$/,
  "io.done interrupt": /^The network has done a part, then a signal came, and MainThread wants the GIL back\.$/,
  "poll.wait await": /^The event loop of MainThread (has callbacks ready|has no task and no callback to run)/,
  "poll.end task-ready":
    /^The look is over, and the event loop of MainThread|^calls called to the event loop of MainThread|^There is news at a descriptor that it watches: the event loop of MainThread/,
  "poll.end timer": /^A timer is due: the event loop of MainThread wants the GIL\.$/,

  "task.change spawn created": /^(MainThread|first) made \w+ at line \d+\./,
  "task.change loop-turn running": /^The event loop runs \w+, which had been ready for /,
  "task.change await awaits": /^\w+ awaits .* at line \d+, which is not there yet, and gives the loop back after /,
  "task.change sleep sleeps": /^\w+ awaits sleep\(.*\) at line \d+: it gives the loop back after .*, and a timer will make it ready in /,
  "task.change task-ready ready":
    /^What \w+ awaited \(.*\) (is over|was cancelled) after |^\w+ lets the others run at line \d+, waiting for nothing/,
  "task.change cancel cancelling": /^first asks at line \d+ that long be cancelled\./,
  "task.change cancel cancelled": /^long ended with CancelledError: it is cancelled\.$/,
  "task.change exception failed": /^fails ended with an uncaught ZeroDivisionError\./,
  "task.change finish done": /^\w+ has returned: it is done/,
};

const THREADS = `import queue, threading, time
guard = threading.Lock()
news = threading.Condition()
go = threading.Event()
gate = threading.Barrier(2)
permits = threading.Semaphore(0)
jobs, box = queue.Queue(), queue.Queue(1)
def holds():
    with guard:
        time.sleep(0.01)
def wants():
    with guard:
        time.sleep(0.01)
def tries():
    guard.acquire(timeout=0.001)
def reads():
    with news:
        news.wait()
def starts():
    go.wait()
def meets():
    gate.wait()
def parks():
    permits.acquire()
def gets():
    jobs.get()
def dies():
    raise KeyError
def exits():
    raise SystemExit
def puts():
    box.put(1)
    box.put(2)
def computes():
    for _ in range(1_000_000):
        pass
threads = []
for target in (holds, wants, tries, reads, starts, meets, parks, gets, puts, dies, exits):
    threads.append(threading.Thread(target=target, name=target.__name__))
    threads[-1].start()
time.sleep(0.05)
with news:
    news.notify()
go.set()
gate.wait()
permits.release()
jobs.put(1)
box.get()
for name in ("p", "q", "r"):
    threads.append(threading.Thread(target=computes, name=name))
    threads[-1].start()
with open("note.txt", "w") as file:
    file.write("x" * 100_000)
for thread in threads:
    thread.join()
`;

const SOCKETS = `import signal, socket, threading, time
def late():
    there.send(b"x")
here, there = socket.socketpair()
timer = threading.Timer(0.01, late)
timer.name = "late"
timer.start()
here.recv(1)
here.settimeout(0.01)
try:
    here.recv(1)
except TimeoutError:
    pass
here.setblocking(True)
signal.signal(signal.SIGALRM, lambda *_: None)
signal.setitimer(signal.ITIMER_REAL, 0.005)
time.sleep(0.01)
signal.setitimer(signal.ITIMER_REAL, 0.005)
signal.pause()
signal.setitimer(signal.ITIMER_REAL, 0.005)
here.send(bytes(1_000_000))
raise ValueError
`;

const TASKS = `import asyncio, socket, threading, time
async def sleeps():
    await asyncio.sleep(0)
    await asyncio.sleep(0.001)
async def long():
    await asyncio.sleep(10)
async def fails():
    1 / 0
async def first():
    loop = asyncio.get_running_loop()
    tasks = [asyncio.create_task(each(), name=each.__name__) for each in (sleeps, long, fails)]
    await asyncio.sleep(0.01)
    tasks[1].cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    news = asyncio.Event()
    def calls():
        time.sleep(0.01)
        loop.call_soon_threadsafe(news.set)
    thread = threading.Thread(target=calls, name="calls")
    thread.start()
    await news.wait()
    here, there = socket.socketpair()
    here.setblocking(False)
    loop.call_later(0.001, there.send, b"x")
    await loop.sock_recv(here, 1)
loop = asyncio.new_event_loop()
main = loop.create_task(first(), name="first")
loop.run_until_complete(main)
loop.close()
`;

/** Two that want one lock again and again, under a schedule that takes the GIL away wherever it can. */
const SHOVES = `import threading, time
guard = threading.Lock()
def work():
    for number in range(300):
        with guard:
            sum([number])
for name in ("one", "two", "three"):
    threading.Thread(target=work, name=name).start()
`;

const PROCESSES = `import multiprocessing, time
def nap():
    time.sleep(0.01)
child = multiprocessing.Process(target=nap, name="child")
child.start()
child.join()
`;

const TICKS = `import threading
def work():
    for number in range(40_000):
        pass
for name in ("one", "two"):
    threading.Thread(target=work, name=name).start()
`;

const PROGRAMS: readonly ProgramOptions[] = [
  { source: THREADS },
  { source: SOCKETS },
  { source: TASKS },
  { source: PROCESSES },
  { source: SHOVES, policy: "random", seed: 1 },
  { source: TICKS, profile: "2.7" },
];

function keyOf(event: TraceEvent): string {
  const more =
    event.event === "task.change" ? ` ${event.state}` : event.event === "lock.wake" || event.event === "lock.grant" ? ` ${event.wait}` : "";
  return `${event.event} ${event.cause}${more}`;
}

const isTurn = (name: EventName) => "turn" in EVENTS[name];

describe("every wait, wake-up and hand-over", () => {
  const told: { readonly event: TraceEvent; readonly sentence: string; readonly who: string }[] = [];
  beforeAll(() => {
    for (const options of PROGRAMS) {
      const run = new Run(loadProgram, { path: "p.py", ...options });
      const { trace, exit, stderr } = run.finish();
      expect(["done", "failed"], `${exit.message}${stderr}`).toContain(exit.reason);
      const query = new TraceQuery(trace);
      for (const event of trace.events) {
        const who = event.event === "task.change" ? query.names.task(event.task) : query.names.thread(event.thread);
        if (isTurn(event.event)) told.push({ event, sentence: query.sentence(event.index), who });
      }
    }
  });

  it("has a cause of the table, and a sentence that names who it is about", () => {
    for (const { event, sentence, who } of told) {
      expect(Object.keys(CAUSES), `${event.event}: ${sentence}`).toContain(event.cause);
      expect(sentence).toContain(who);
    }
  });

  it("is an exception where a thread dies of one, and no exception where it leaves by SystemExit", () => {
    const ends = new Map(told.flatMap(({ event, who }) => (event.event === "thread.end" ? [[who, event.cause]] : [])));
    expect(ends.get("dies")).toBe("exception");
    expect(ends.get("exits")).toBe("finish");
    const endOf = (source: string) => runProgram({ source }).trace.events.find(({ event }) => event === "thread.end")?.cause;
    expect(endOf("raise SystemExit('bye')")).toBe("finish");
    expect(endOf("raise KeyError")).toBe("exception");
    const bare = (name: string) => `import _thread, time\ndef f():\n    raise ${name}\n_thread.start_new_thread(f, ())\ntime.sleep(0.1)`;
    expect(endOf(bare("SystemExit"))).toBe("finish");
    expect(endOf(bare("KeyError"))).toBe("exception");
  });

  it("says where the holder looks for the request, in the version whose GIL it is", () => {
    const source = "import threading\ndef f():\n    for _ in range(1_000_000): pass\nfor _ in range(2): threading.Thread(target=f).start()";
    const told = (options: Partial<ProgramOptions>) => {
      const query = new TraceQuery(runProgram({ source, ...options }).trace);
      const asks = query.trace.events.find(({ event }) => event === "gil.ask");
      return asks === undefined ? null : query.sentence(asks.index).replace(/^.* will see it /, "");
    };
    expect(told({})).toBe("at its next safepoint: in 3.11 where a function begins, a loop jumps back, or a call into C returns.");
    expect(told({ profile: "3.13" })).toMatch(/: in 3\.13 where a function begins, a loop jumps back, /);
    expect(told({ profile: "3.10" })).toMatch(/: in 3\.10 where a function or a handler begins, .*, or a call returns\.$/);
    expect(told({ profile: "3.7" })).toBe("at its next safepoint: in 3.7 after nearly every instruction.");
    expect(told({ switchAt: "every-instruction" })).toMatch(/^before its next instruction, as textbooks have it; no CPython /);
    expect(told({ profile: "2.7" })).toBe(null);
  });

  it("says why, each pair of event and cause in its own words", () => {
    const wrong = told.filter(({ event, sentence }) => WHY[keyOf(event)]?.test(sentence) !== true);
    expect([...new Map(wrong.map(({ event, sentence }) => [keyOf(event), sentence]))]).toEqual([]);
  });

  it("has been brought about", () => {
    const seen = new Set(told.map(({ event }) => keyOf(event)));
    expect(Object.keys(WHY).filter((key) => !seen.has(key))).toEqual([]);
    const kinds = new Set(told.map(({ event }) => event.event));
    expect((Object.keys(EVENTS) as EventName[]).filter((name) => isTurn(name) && !kinds.has(name))).toEqual([]);
  });
});
