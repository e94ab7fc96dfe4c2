// What the file of --responses says, and how it is told where it says nonsense.

import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readResponses } from "../../terminal/cli/responses-file.ts";
import { folderWith } from "../support/command.ts";
import { served } from "../support/served-command.ts";

const PROGRAM =
  'import urllib.request\nwith urllib.request.urlopen("http://example.org/x") as r:\n    print(r.status, r.headers["a"], r.read())\n';

function read(content: unknown, files: Record<string, string> = {}) {
  const folder = folderWith({ "r.json": typeof content === "string" ? content : JSON.stringify(content), ...files });
  return readResponses(join(folder, "r.json"));
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

describe("--responses", () => {
  it("has hosts outside answer the program", () => {
    const row = { status: 203, headers: { A: "1" }, body: "canned" };
    const folder = folderWith({ "p.py": PROGRAM, "r.json": JSON.stringify({ "http://example.org/x": row }) });
    expect(served(folder, ["run", "p.py", "--responses", "r.json"])).toEqual({ stdout: "203 1 b'canned'\n", stderr: "", code: 0 });
    const without = served(folder, ["run", "p.py"]);
    expect(without.code).toBe(1);
    expect(without.stderr).toContain("urllib.error.URLError: <urlopen error [Errno -2] Name or service not known>");
  });

  it("reads texts, JSON and files, methods, headers and times", () => {
    const responses = read(
      {
        "http://a.example/": "plain",
        "POST https://a.example:8443/b?c": { status: 201, json: { n: 1 }, headers: { "X-Two": ["1", 2] }, latency: "1.5s" },
        "http://b.example/f": { file: "body.txt", reason: "Fine", latency: 20 },
      },
      { "body.txt": "from a file" },
    );
    expect(responses.map(({ url, method, status, reason, latencyNs }) => [url, method, status, reason, latencyNs])).toEqual([
      ["http://a.example/", "GET", 200, "OK", null],
      ["https://a.example:8443/b?c", "POST", 201, "Created", 1.5e9],
      ["http://b.example/f", "GET", 200, "Fine", 20e6],
    ]);
    expect(responses.map(({ body }) => text(body))).toEqual(["plain", '{"n":1}', "from a file"]);
    expect(responses[1]?.headers).toEqual([
      ["X-Two", "1"],
      ["X-Two", "2"],
      ["Content-Type", "application/json"],
    ]);
  });

  it.each([
    ["[1]", "is to be one JSON object"],
    ["{", "is no JSON"],
    [{ "example.org": "x" }, '"example.org" is no address'],
    [{ "http://e.org/": 5 }, '"http://e.org/" is to be a text or an object'],
    [{ "http://e.org/": { state: 200 } }, 'has no "state"; there are status, reason, headers, body, json, file, latency. Did you mean'],
    [{ "http://e.org/": { status: 2000 } }, 'has a "status" that is none'],
    [{ "http://e.org/": { latency: "soon" } }, 'has a "latency" that is no duration'],
    [{ "http://e.org/": { body: "x", json: 1 } }, "is to have one of body, json, file"],
    [{ "http://e.org/": { headers: { A: "1\r\nB: 2" } } }, 'has a header "A" that is no line of text'],
    [{ "http://e.org/": { file: "none.txt" } }, 'has a "file" that cannot be read: ENOENT'],
  ])("refuses %j", (content, words) => {
    expect(() => read(content)).toThrow(words);
  });

  it("says that a file is not there, with exit code 2", () => {
    const folder = folderWith({ "p.py": PROGRAM });
    const said = served(folder, ["run", "p.py", "--responses", "none.json"]);
    expect(said).toEqual({ stdout: "", stderr: "gilscope: cannot read the responses 'none.json': ENOENT\n", code: 2 });
  });
});
