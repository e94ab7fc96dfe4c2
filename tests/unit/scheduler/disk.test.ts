// The simulated disk has POSIX manners, and takes its time without the GIL.

import { describe, expect, it } from "vitest";
import { DescriptorTable, WOULD_BLOCK } from "../../../scheduler/devices/descriptors.ts";
import { Disk } from "../../../scheduler/devices/disk.ts";
import type { OpenFile } from "../../../scheduler/devices/open-file.ts";
import { makePipe } from "../../../scheduler/devices/pipe.ts";
import { ask, compute, join, type Script, startThread } from "./fake-execution.ts";
import { eventsOf, play, US } from "./playing.ts";

const READ = { read: true, write: false, append: false, truncate: false, create: false, exclusive: false };
const WRITE = { read: false, write: true, append: false, truncate: true, create: true, exclusive: false };
const UPDATE = { ...READ, write: true };
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (content: unknown) => new TextDecoder().decode(content as Uint8Array);

function openOn(disk: Disk, path: string, flags: typeof READ): OpenFile {
  return disk.open(path, flags, 0o644, 0) as OpenFile;
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
    expect(new Disk({ "a/b.txt": "" }).open(path, { ...READ, write: true }, 0o644, 0)).toEqual({ errno });
  });

  it("can be made, listed, renamed and removed", () => {
    const disk = new Disk({ "one.txt": "1" });
    expect(disk.makeDirectory("d", 0o755, 5)).toBeNull();
    expect(disk.makeDirectory("d", 0o755, 5)).toEqual({ errno: "EEXIST" });
    expect(disk.rename("one.txt", "d/two.txt", 6)).toBeNull();
    expect(disk.list("d")).toMatchObject([{ name: "two.txt", kind: "file" }]);
    expect(disk.stat("d/two.txt")).toMatchObject({ kind: "file", size: 1 });
    expect(disk.removeDirectory("d", 7)).toEqual({ errno: "ENOTEMPTY" });
    expect(disk.remove("d", 7)).toEqual({ errno: "EISDIR" });
    expect(disk.remove("d/two.txt", 7)).toBeNull();
    expect(disk.removeDirectory("d", 8)).toBeNull();
    expect(disk.list("/")).toMatchObject([{ name: "dev" }, { name: "tmp", kind: "directory" }]);
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
  });
});

describe("descriptors", () => {
  const someFile = () => openOn(new Disk({ f: "abcdef" }), "f", READ);

  it("are the lowest free numbers", () => {
    const table = new DescriptorTable();
    expect([table.add(someFile()), table.add(someFile()), table.add(someFile())]).toEqual([0, 1, 2]);
    expect(table.close(1, 0)).toBeNull();
    expect(table.close(1, 0)).toEqual({ errno: "EBADF" });
    expect(table.add(someFile())).toBe(1);
    for (let count = 3; count < 1024; count++) table.add(someFile());
    expect(table.add(someFile())).toEqual({ errno: "EMFILE" });
  });

  it("share a place once duplicated, and end with the last of them", () => {
    const table = new DescriptorTable();
    const { reader, writer } = makePipe(7, 0);
    const [input, output] = [table.add(reader), table.add(writer)] as [number, number];
    const copy = table.duplicate(output) as number;
    expect(table.duplicateTo(output, 9, 0)).toBe(9);
    table.close(output, 0);
    table.close(copy, 0);
    expect(reader.read(1, 0)).toBe(WOULD_BLOCK);
    // dup2 closes what was there: the last writer goes.
    table.duplicateTo(input, 9, 0);
    expect(reader.read(1, 0)).toEqual(new Uint8Array(0));
  });
});

describe("a pipe", () => {
  it("hands bytes on in order, in other pieces than they came in", () => {
    const { reader, writer } = makePipe(7, 0);
    writer.write(bytes("abc"), 0);
    writer.write(bytes("def"), 0);
    expect([reader.read(2, 0), reader.read(3, 0), reader.read(9, 0)].map(text)).toEqual(["ab", "cde", "f"]);
  });

  it("takes small writes whole or not at all, and large ones as far as there is room", () => {
    const { reader, writer } = makePipe(7, 0);
    expect(writer.write(new Uint8Array(65_000), 0)).toBe(65_000);
    expect(writer.canWrite()).toBe(false);
    expect(writer.write(new Uint8Array(4096), 0)).toBe(WOULD_BLOCK);
    expect(writer.write(new Uint8Array(5000), 0)).toBe(536);
    reader.read(4096, 0);
    expect(writer.write(new Uint8Array(4096), 0)).toBe(4096);
  });

  it("breaks when its reader has gone", () => {
    const { reader, writer } = makePipe(7, 0);
    reader.end(0);
    expect(writer.write(bytes("a"), 0)).toEqual({ errno: "EPIPE" });
  });
});

describe("links", () => {
  it("are followed, relative to their own folder, and at most forty of them", () => {
    const disk = new Disk({ "a/b.txt": "hello" });
    expect(disk.makeSymbolicLink("../a", "/tmp/link", 0)).toBeNull();
    expect(text(openOn(disk, "/tmp/link/b.txt", READ).read(-1))).toBe("hello");
    expect(disk.readLink("/tmp/link")).toBe("../a");
    expect(disk.stat("/tmp/link")).toMatchObject({ kind: "directory" });
    expect(disk.stat("/tmp/link", false)).toMatchObject({ kind: "link", size: 4 });
    expect(disk.folderPath("/tmp/link/../a")).toBe("/a");
    disk.makeSymbolicLink("self", "/self", 0);
    expect(disk.stat("/self")).toEqual({ errno: "ELOOP" });
  });

  it("to the same file are several names of it", () => {
    const disk = new Disk({ f: "abc" });
    expect(disk.makeLink("f", "g", 0, true)).toBeNull();
    expect(disk.stat("g")).toMatchObject({ links: 2 });
    disk.remove("f", 0);
    expect(text(openOn(disk, "g", READ).read(-1))).toBe("abc");
  });
});

describe("disk requests", () => {
  it("let others run while the disk works", () => {
    const result = play(
      function* (): Script {
        const other = yield* startThread("other", function* () {
          yield compute(10);
        });
        const file = yield ask("file.open", { path: "f", flags: READ, permissions: 0o644 });
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
          yield ask("file.stat", { path: "f", follows: true });
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
