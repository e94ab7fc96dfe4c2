// The simulated disk has POSIX manners, and takes its time without the GIL.

import { describe, expect, it } from "vitest";
import { Disk } from "../../../scheduler/devices/disk.ts";
import type { OpenFile } from "../../../scheduler/devices/open-file.ts";
import { ask, compute, join, type Script, startThread } from "./fake-execution.ts";
import { eventsOf, play, US } from "./playing.ts";

const READ = { read: true, write: false, append: false, truncate: false, create: false, exclusive: false };
const WRITE = { read: false, write: true, append: false, truncate: true, create: true, exclusive: false };
const UPDATE = { ...READ, write: true };
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: unknown) => new TextDecoder().decode(content as Uint8Array);

function openOn(disk: Disk, path: string, flags: typeof READ): OpenFile {
  return disk.file(disk.open(path, flags, 0) as number) as OpenFile;
}

describe("names", () => {
  it("follow the path, with . and .. folded, relative to the root", () => {
    const disk = new Disk({ "a/b.txt": "hello" });
    for (const path of ["a/b.txt", "/a/b.txt", "./a/../a//b.txt", "../a/b.txt"]) {
      expect(text(openOn(disk, path, READ).read(-1))).toBe("hello");
    }
  });

  it.each([
    ["missing", "ENOENT"],
    ["missing/b", "ENOENT"],
    ["a/b.txt/c", "ENOTDIR"],
    ["a", "EISDIR"],
    ["", "ENOENT"],
    ["x".repeat(256), "ENAMETOOLONG"],
  ])("that lead nowhere fail as open(2) does: %s", (path, errno) => {
    expect(new Disk({ "a/b.txt": "" }).open(path, READ, 0)).toEqual({ errno });
  });

  it("can be made, listed, renamed and removed", () => {
    const disk = new Disk({ "one.txt": "1" });
    expect(disk.makeDirectory("d", 5)).toBeNull();
    expect(disk.makeDirectory("d", 5)).toEqual({ errno: "EEXIST" });
    expect(disk.rename("one.txt", "d/two.txt", 6)).toBeNull();
    expect(disk.list("d")).toEqual(["two.txt"]);
    expect(disk.stat("d/two.txt")).toMatchObject({ kind: "file", size: 1 });
    expect(disk.removeDirectory("d", 7)).toEqual({ errno: "ENOTEMPTY" });
    expect(disk.remove("d", 7)).toEqual({ errno: "EISDIR" });
    expect(disk.remove("d/two.txt", 7)).toBeNull();
    expect(disk.removeDirectory("d", 8)).toBeNull();
    expect(disk.list("/")).toEqual(["tmp"]);
  });

  it("rename replaces a file, but no folder that is in use, and no folder by its own inside", () => {
    const disk = new Disk({ a: "a", b: "b", "d/x": "x", "e/y": "y" });
    expect(disk.rename("a", "b", 0)).toBeNull();
    expect(text(openOn(disk, "b", READ).read(-1))).toBe("a");
    expect(disk.rename("b", "d", 0)).toEqual({ errno: "EISDIR" });
    expect(disk.rename("d", "b", 0)).toEqual({ errno: "ENOTDIR" });
    expect(disk.rename("d", "e", 0)).toEqual({ errno: "ENOTEMPTY" });
    expect(disk.rename("d", "d/inside", 0)).toEqual({ errno: "EINVAL" });
    expect(disk.rename("missing", "b", 0)).toEqual({ errno: "ENOENT" });
  });
});

describe("an open file", () => {
  it("reads in pieces, and nothing at the end", () => {
    const file = openOn(new Disk({ f: "abcdef" }), "f", READ);
    expect([file.read(4), file.read(4), file.read(4)].map(text)).toEqual(["abcd", "ef", ""]);
  });

  it("keeps its own place, and fills a gap with zeros", () => {
    const file = openOn(new Disk({ f: "abc" }), "f", UPDATE);
    expect(file.seek(2, 2)).toBe(5);
    expect(file.write(bytes("xy"), 9)).toBe(2);
    expect(file.seek(-7, 1)).toBe(0);
    expect(text(file.read(-1))).toBe("abc\0\0xy");
    expect(file.seek(-1, 0)).toEqual({ errno: "EINVAL" });
  });

  it("appends at the end, wherever it was", () => {
    const disk = new Disk({ f: "abc" });
    const file = openOn(disk, "f", { ...WRITE, truncate: false, append: true });
    file.seek(0, 0);
    file.write(bytes("d"), 0);
    expect(text(openOn(disk, "f", READ).read(-1))).toBe("abcd");
  });

  it("outlives its removal", () => {
    const disk = new Disk({ f: "abc" });
    const file = openOn(disk, "f", READ);
    disk.remove("f", 0);
    expect(text(file.read(-1))).toBe("abc");
  });

  it("made shorter and longer again has zeros where it was cut", () => {
    const file = openOn(new Disk({ f: "abcdef" }), "f", UPDATE);
    file.truncate(2, 0);
    file.truncate(4, 0);
    expect(text(file.read(-1))).toBe("ab\0\0");
  });

  it("is not written when open for reading, nor read when open for writing, nor used once closed", () => {
    const disk = new Disk({ f: "abc" });
    expect(openOn(disk, "f", READ).write(bytes("x"), 0)).toEqual({ errno: "EBADF" });
    expect(openOn(disk, "f", WRITE).read(1)).toEqual({ errno: "EBADF" });
    const id = disk.open("f", READ, 0) as number;
    expect(disk.close(id)).toBeNull();
    expect(disk.close(id)).toEqual({ errno: "EBADF" });
  });

  it("gets the lowest free number", () => {
    const disk = new Disk({ f: "" });
    const ids = [disk.open("f", READ, 0), disk.open("f", READ, 0)];
    expect(ids).toEqual([3, 4]);
    disk.close(3);
    expect(disk.open("f", READ, 0)).toBe(3);
  });
});

describe("disk requests", () => {
  it("let others run while the disk works", () => {
    const result = play(
      function* (): Script {
        const other = yield* startThread("other", function* () {
          yield compute(10);
        });
        const file = yield ask("file.open", { path: "f", flags: READ });
        expect(text(yield ask("file.read", { file, size: -1 }))).toBe("content");
        expect(yield ask("file.close", { file })).toBeNull();
        expect(yield ask("file.read", { file, size: 1 })).toEqual({ errno: "EBADF" });
        yield* join(other);
      },
      { files: { f: "content" } },
    );
    const starts = eventsOf(result, "io.start");
    expect(starts.map((event) => event.operation)).toEqual(["open", "read", "close", "read"]);
    const done = eventsOf(result, "io.done");
    expect((done[1]?.timeNs ?? 0) - (starts[1]?.timeNs ?? 0)).toBe(90 * US + 14);
  });

  it("take longer with jitter, by the seed", () => {
    const took = (seed: number) =>
      play(
        function* () {
          yield ask("file.stat", { path: "f" });
        },
        { seed, costs: { deviceJitter: 1 } },
      ).virtualTimeNs;
    expect(took(1)).toBe(took(1));
    expect(new Set([1, 2, 3, 4, 5].map(took)).size).toBeGreaterThan(2);
  });

  it("random bytes come from the seed", () => {
    const draw = (seed: number) => {
      let drawn: Uint8Array | undefined;
      play(
        function* () {
          drawn = yield ask("random.bytes", { count: 4 });
        },
        { seed },
      );
      return drawn?.join();
    };
    expect(draw(1)).toBe(draw(1));
    expect(draw(1)).not.toBe(draw(2));
  });
});
