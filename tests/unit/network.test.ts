// The simulated network as programs meet it: what it costs, how often a call lets go of the GIL (counted on a native CPython 3.11.7,
// as in releases.test.ts), how a wait that nobody will end is reported, and that hosts outside answer what they are given to answer.

import { describe, expect, it } from "vitest";
import type { CannedResponse } from "../../scheduler/index.ts";
import type { ProgramOptions } from "../../terminal/index.ts";
import { runProgram } from "../support/front-door.ts";

const MS = 1_000_000;

function output(source: string, options: Partial<ProgramOptions> = {}): string {
  const { stdout, stderr, exit } = runProgram({ source, ...options });
  expect(exit.code, stderr).toBe(0);
  return stdout.trim();
}

const PAIR = "import socket, os\na, b = socket.socketpair()";
const SERVER = "import socket, os\ns = socket.socket(); s.bind(('127.0.0.1', 0)); s.listen()";

function releases(source: string): number {
  const { trace, exit, stderr } = runProgram({ source: `${source}\nos._exit(0)\n` });
  expect(exit.code, stderr).toBe(0);
  return trace.events.filter(({ event }) => event === "io.start").length;
}

describe("a call on a socket lets go of the GIL", () => {
  it.each([
    ["s = socket.socket()", 1, "import socket, os"],
    ["s.bind(('127.0.0.1', 0))", 1, "import socket, os\ns = socket.socket()"],
    ["s.listen()", 1, "import socket, os\ns = socket.socket()"],
    ["s.getsockname()", 1, SERVER],
    ["c.connect(address)", 1, `${SERVER}\nc = socket.socket(); address = s.getsockname()`],
    ["s._accept()", 1, `${SERVER}\nc = socket.create_connection(s.getsockname())`],
    ["a.send(b'x')", 1, PAIR],
    ["a.sendall(b'x')", 1, PAIR],
    ["b.recv(1)", 1, `${PAIR}\na.send(b'x')`],
    ["a.close()", 1, PAIR],
    ["a.setsockopt(1, 2, 1); a.getsockopt(1, 2)", 0, PAIR],
    ["b.recv(1)", 2, `${PAIR}\na.send(b'x'); b.settimeout(5)`],
    ["a.send(b'x')", 2, `${PAIR}\na.settimeout(5)`],
    ["try: b.recv(1)\nexcept BlockingIOError: pass", 1, `${PAIR}\nb.setblocking(False)`],
    ["select.select([a], [], [], 0)", 1, `${PAIR}\nimport select`],
    ["p.poll(0)", 1, `${PAIR}\nimport select; p = select.poll(); p.register(a)`],
    ["p.poll(0)", 1, `${PAIR}\nimport select; p = select.epoll(); p.register(a)`],
  ])("%s: %i", (call, count, before) => {
    expect(releases(`${before}\n${call}`) - releases(before)).toBe(count);
  });
});

const ECHO = `import socket, threading, time
server = socket.create_server(("127.0.0.1", 0))
def serve():
    connection, _ = server.accept()
    while data := connection.recv(65536):
        connection.sendall(data)
threading.Thread(target=serve, daemon=True).start()
client = socket.create_connection(server.getsockname())
begin = time.monotonic()
client.sendall(b"x" * 1000)
received = 0
while received < 1000:
    received += len(client.recv(1000))
print(round((time.monotonic() - begin) * 1000))
`;

describe("the network", () => {
  it("takes its time in both directions, and for every byte", () => {
    expect(output(ECHO)).toBe("0");
    expect(output(ECHO, { costs: { networkMessage: { operationNs: 20 * MS, byteNs: 0 } } })).toBe("40");
    expect(output(ECHO, { costs: { networkMessage: { operationNs: 20 * MS, byteNs: 5_000 } } })).toBe("50");
  });

  it("is as slow as the seed says where it has jitter, and the same for the same seed", () => {
    const costs = { networkMessage: { operationNs: 20 * MS, byteNs: 0, jitter: 1 } };
    const times = [1, 2, 3, 4, 5].map((seed) => output(ECHO, { costs, seed, policy: "random" }));
    expect(new Set(times).size).toBeGreaterThan(1);
    expect([1, 2, 3, 4, 5].map((seed) => output(ECHO, { costs, seed, policy: "random" }))).toEqual(times);
  });

  it("keeps what is sent in order, however slow it is", () => {
    const source =
      "import socket\na = socket.create_server(('127.0.0.1', 0)); c = socket.create_connection(a.getsockname()); d, _ = a.accept()\n";
    const sends = "for n in range(50): c.send(b'%d,' % n)\nc.close()\nprint(d.makefile().read())\n";
    const costs = { networkMessage: { operationNs: MS, byteNs: 0, jitter: 3 } };
    const expected = Array.from({ length: 50 }, (_, n) => `${n},`).join("");
    expect(output(source + sends, { costs, policy: "random", seed: 3 })).toBe(expected);
  });

  it("gives a client that nobody accepts its connection once there is room", () => {
    const source = `import socket, threading, time
server = socket.socket(); server.bind(("127.0.0.1", 0)); server.listen(0)
first = socket.create_connection(server.getsockname())
def accept():
    time.sleep(1.5)
    server.accept()
threading.Thread(target=accept).start()
begin = time.monotonic()
second = socket.create_connection(server.getsockname())
print(round(time.monotonic() - begin, 1))
`;
    // The SYN is sent again after 1 and after 2 more seconds.
    expect(output(source)).toBe("3.0");
  });
});

describe("a wait that nobody will end", () => {
  it.each([
    ["import socket\ns = socket.create_server(('127.0.0.1', 0))\ns.accept()", "MainThread waits for a connection to 127.0.0.1:32768 ("],
    ["import socket\na, b = socket.socketpair()\na.recv(1)", "MainThread waits for bytes from its socket ("],
    ["import socket\na, b = socket.socketpair()\na.sendall(bytes(1000000))", "MainThread waits for room to send to its socket ("],
    [
      "import socket, select\na, b = socket.socketpair()\nselect.select([a], [], [])",
      "MainThread waits for a descriptor to become ready (",
    ],
  ])("is a deadlock", (source, words) => {
    const { exit } = runProgram({ source });
    expect(exit.code).toBe(4);
    expect(exit.message).toContain(words);
  });
});

describe("a wait for another's doing", () => {
  it("is told with what is waited for, and with whose doing ended it", () => {
    const source = "import socket, threading\na, b = socket.socketpair()\nthreading.Timer(0.01, lambda: a.send(b'x')).start()\nb.recv(1)";
    const { trace } = runProgram({ source });
    const told = trace.events.filter(({ event }) => event === "io.wait" || event === "io.wake");
    expect(told.map(({ thread, cause }) => [thread, cause])).toEqual([
      [1, "io-wait"],
      [1, "io-ready"],
    ]);
    expect(told).toMatchObject([{ waits: "waits for bytes from its socket", timeoutNs: null }, { by: 2 }]);
  });
});

function response(parts: Partial<CannedResponse> & { url: string }): CannedResponse {
  return { method: "GET", status: 200, reason: "OK", headers: [], body: new TextEncoder().encode("hello"), latencyNs: null, ...parts };
}

const FETCH = `import time, urllib.request, urllib.error
def fetch(url, data=None):
    begin = time.monotonic()
    try:
        with urllib.request.urlopen(url, data) as answer:
            print(answer.status, answer.read().decode(), round(time.monotonic() - begin, 2))
    except urllib.error.URLError as error:
        print(error)
`;

describe("hosts outside", () => {
  const responses = [
    response({ url: "http://example.org/" }),
    response({ url: "http://example.org/a?b=1", body: new TextEncoder().encode("with a query") }),
    response({ url: "https://example.org/slow", latencyNs: 300 * MS }),
    response({ url: "http://example.org/", method: "POST", status: 201, reason: "Made" }),
    response({ url: "http://example.org/moved", status: 302, headers: [["Location", "/"]] }),
  ];

  it.each([
    ["fetch('http://example.org/')", "200 hello 0.05"],
    ["fetch('http://example.org/?x=1')", "200 hello 0.05"],
    ["fetch('http://example.org/a?b=1')", "200 with a query 0.05"],
    ["fetch('http://example.org/a?b=2')", "HTTP Error 404: Not Found"],
    ["fetch('https://example.org/slow')", "200 hello 0.3"],
    ["fetch('http://example.org/', b'data')", "201 hello 0.05"],
    ["fetch('http://example.org/moved')", "200 hello 0.1"],
    ["fetch('http://example.org:81/')", "<urlopen error [Errno 111] Connection refused>"],
    ["fetch('http://www.example.org/')", "<urlopen error [Errno -2] Name or service not known>"],
    ["fetch('http://192.0.2.77/')", "<urlopen error [Errno 101] Network is unreachable>"],
  ])("%s: %s", (call, said) => {
    expect(output(`${FETCH}${call}`, { responses })).toBe(said);
  });

  it("answer requests on one connection in turn, and threads at the same time", () => {
    const kept = `import http.client
connection = http.client.HTTPConnection("example.org")
for _ in range(3):
    connection.request("GET", "/")
    print(connection.getresponse().read().decode(), end=" ")
`;
    expect(output(kept, { responses })).toBe("hello hello hello");
    const threads = `${FETCH}from concurrent.futures import ThreadPoolExecutor
begin = time.monotonic()
with ThreadPoolExecutor(10) as pool:
    list(pool.map(fetch, ["https://example.org/slow"] * 10))
print(round(time.monotonic() - begin, 1))
`;
    expect(output(threads, { responses }).split("\n").at(-1)).toBe("0.3");
  });

  it("are part of what a schedule is for", () => {
    const source = `${FETCH}fetch('http://example.org/')`;
    const { schedule } = runProgram({ source, responses });
    expect(runProgram({ source, responses, schedule }).stdout).toBe("200 hello 0.05\n");
    expect(runProgram({ source, schedule }).exit.code).toBe(6);
  });

  it("are not there unless they are given", () => {
    expect(output(`${FETCH}fetch('http://example.org/')`)).toBe("<urlopen error [Errno -2] Name or service not known>");
  });
});
