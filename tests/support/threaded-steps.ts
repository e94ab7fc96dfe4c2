// Pieces of work for the threads of random programs. Whatever the order in which threads do them, the sum of what they did is the
// same: what is shared is guarded by a lock, or is a single operation on a container; locks are only ever taken in the order of
// their numbers; and no piece waits for anything but those locks and the clock. So a piece may stand anywhere.
import fc from "fast-check";

export type Lines = readonly string[];

export const indented = (lines: Lines, levels = 1): string[] => lines.map((line) => `${"    ".repeat(levels)}${line}`);

/** What the pieces work on, before anything is started. `report` ends a program: it prints what came of it all. */
export const STEPS_HEAD: Lines = `
locks = [threading.Lock(), threading.RLock(), threading.Lock()]
tally = [0, 0, 0]
seen, marks, bag, line, tickets = [], {}, set(), deque(), []
ids, own, chosen = itertools.count(), threading.local(), contextvars.ContextVar("chosen", default=0)
faults, faults_lock = [], threading.Lock()

def check(holds, what):
    if not holds:
        with faults_lock:
            faults.append(what)

def add(which, amount):
    with locks[which]:
        before = tally[which]
        tally[which] = int(before) + amount

def slowly(which, amount):
    locks[which].acquire()
    try:
        before = tally[which]
        time.sleep(0)
        tally[which] = before + amount
    finally:
        locks[which].release()

def deep(levels):
    with locks[1]:
        tally[1] += 1
        if levels:
            deep(levels - 1)

def early(which, amount):
    for turn in range(amount):
        with locks[which]:
            tally[which] += 1
            if turn == 2:
                return turn

def naturals():
    value = 0
    while True:
        value += 1
        yield value

shared = naturals()

class Account:
    def __init__(self):
        self.guard = threading.RLock()
        self.balance = 0

    def change(self, amount):
        with self.guard:
            self.balance = sum([self.balance, amount])
            return self

    def pay(self, amount):
        with self.guard:
            self.change(amount).change(amount).change(-amount)

account = Account()

class Gate:
    """At most so many are inside."""

    def __init__(self, most):
        self.semaphore, self.guard = threading.BoundedSemaphore(most), threading.Lock()
        self.most, self.inside = most, 0

    def __enter__(self):
        self.semaphore.acquire()
        with self.guard:
            self.inside += 1
            check(self.inside <= self.most, "gate")

    def __exit__(self, *error):
        with self.guard:
            self.inside -= 1
        self.semaphore.release()

gate = Gate(2)

def report():
    print("tally", tally, account.balance, next(shared))
    print("seen", sorted(seen), sorted(marks.items()), sorted(bag), sorted(line))
    print("tickets", len(tickets), len(set(tickets)) == len(tickets))
    print("faults", sorted(faults))
`
  .trim()
  .split("\n");

const few = fc.integer({ min: 1, max: 5 });
const which = fc.integer({ min: 0, max: 2 });
const nap = fc.constantFrom("0", "0.00005", "0.0003", "0.001");

/** Something that may be done while a lock is held. */
const inside = fc.oneof(
  fc.constant(["time.sleep(0)"]),
  few.map((count) => ["x = 1", `for i in range(${count * 40}):`, "    x = (x * 31 + int(i)) % 1009"]),
  few.map((value) => [`seen.append(${value})`]),
  fc.constant(["sorted(range(50), key=lambda n: -n)"]),
);

const piece: fc.Arbitrary<Lines> = fc.oneof(
  fc.tuple(which, few, few).map(([lock, value, count]) => [`for i in range(${count}):`, `    add(${lock}, ${value} + i)`]),
  fc.tuple(which, few).map(([lock, value]) => [`slowly(${lock}, ${value})`]),
  few.map((levels) => [`deep(${levels})`]),
  few.map((value) => [`account.pay(${value})`, `account.change(-1)`]),
  nap.map((seconds) => [`time.sleep(${seconds})`]),
  fc
    .tuple(few, which)
    .map(([count, lock]) => ["x = 7", `for i in range(${count * 60}):`, "    x = (x * 31 + i) % 1009", `add(${lock}, x)`]),
  fc
    .tuple(inside, few)
    .map(([lines, value]) => [
      "with locks[0]:",
      ...indented(lines),
      "    with locks[2]:",
      `        tally[0], tally[2] = tally[0] + ${value}, tally[2] - ${value}`,
    ]),
  fc
    .tuple(which, inside, nap)
    .map(([lock, lines, seconds]) => [
      `while not locks[${lock}].acquire(timeout=0.0004):`,
      `    time.sleep(${seconds})`,
      "try:",
      ...indented(lines),
      `    tally[${lock}] += 1`,
      "finally:",
      `    locks[${lock}].release()`,
    ]),
  fc
    .tuple(which, few)
    .map(([lock, value]) => [
      `while not locks[${lock}].acquire(blocking=False):`,
      "    time.sleep(0.0001)",
      `tally[${lock}] -= ${value}`,
      `locks[${lock}].release()`,
    ]),
  fc
    .tuple(which, inside, few)
    .map(([lock, lines, value]) => [
      "try:",
      `    with locks[${lock}]:`,
      ...indented(lines, 2),
      `        tally[${lock}] += 1`,
      `        raise KeyError(${value})`,
      "except KeyError as error:",
      `    add(${lock}, error.args[0])`,
    ]),
  fc.tuple(which, few).map(([lock, count]) => [`check(early(${lock}, ${count}) == (2 if ${count} > 2 else None), "early")`]),
  few.map((value) => [`seen.append(${value})`, `bag.add(${value})`, `line.append(-${value})`, `marks.setdefault(${value}, ${value} * 2)`]),
  fc.constant(["tickets.append(next(ids))"]),
  fc.constant(["with locks[2]:", "    next(shared)"]),
  fc
    .tuple(few, nap)
    .map(([value, seconds]) => [
      `own.value = ${value}`,
      `time.sleep(${seconds})`,
      "own.count = getattr(own, 'count', 0) + 1",
      `check(own.value == ${value}, "local")`,
    ]),
  fc
    .tuple(few, nap)
    .map(([value, seconds]) => [
      `token = chosen.set(chosen.get() + ${value})`,
      `time.sleep(${seconds})`,
      `check(chosen.get() >= ${value}, "context")`,
      "chosen.reset(token)",
    ]),
  fc.tuple(inside, nap).map(([lines, seconds]) => ["with gate:", `    time.sleep(${seconds})`, ...indented(lines)]),
  fc
    .tuple(which, few)
    .map(([lock, value]) => [
      `child = threading.Thread(target=add, args=(${lock}, ${value}))`,
      "child.start()",
      "child.join()",
      "check(not child.is_alive(), 'child')",
    ]),
  nap.map((seconds) => [`check(not threading.Event().wait(${seconds}), "event")`]),
  fc.constant(["try:", "    queue.Queue().get(timeout=0.0002)", "    check(False, 'queue')", "except queue.Empty:", "    add(0, 1)"]),
  fc.constant(["data = zlib.compress(b'gilscope' * 400)", "check(zlib.decompress(data) == b'gilscope' * 400, 'zlib')", "add(1, 2)"]),
  few.map((value) => [
    `name = f"file-{threading.get_ident()}-{next(ids)}"`,
    'with open(name, "w") as file:',
    `    file.write("x" * ${value})`,
    "with open(name) as file:",
    "    add(2, len(file.read()))",
    "os.remove(name)",
  ]),
  fc
    .tuple(few, which)
    .map(([count, lock]) => [
      "with contextlib.ExitStack() as stack:",
      "    stack.enter_context(locks[0])",
      `    stack.enter_context(locks[${Math.max(1, lock)}])`,
      `    tally[0] += ${count}`,
      `    tally[${Math.max(1, lock)}] += ${count}`,
    ]),
);

/** Some pieces, one after the other; never empty, so that it can be a block. */
export const work: fc.Arbitrary<Lines> = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.flat());
