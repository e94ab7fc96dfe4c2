// Folders of this machine that a program may see: what it finds there, what it may do, and that nothing else of the machine is in reach.

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type ProgramOptions, Run, runProgram, Session } from "../../terminal/index.ts";
import { loadProgram } from "../../terminal/library.ts";
import { mountsOf, readMountWish } from "../../terminal/mounts.ts";
import { folderWith } from "../support/command.ts";
import { served } from "../support/served-command.ts";

/** A folder `data` with a text, bytes that are none, a folder below, and links of all sorts. */
function dataFolder(): string {
  const folder = folderWith({ "outside.txt": "outside" });
  const data = join(folder, "data");
  mkdirSync(join(data, "sub"), { recursive: true });
  writeFileSync(join(data, "a.txt"), "hello\n");
  writeFileSync(join(data, "b.bin"), new Uint8Array([0xff, 0xfe, 0]));
  writeFileSync(join(data, "sub", "s.txt"), "below\n");
  symlinkSync("a.txt", join(data, "inside"));
  symlinkSync(join(data, "a.txt"), join(data, "absolute"));
  symlinkSync("../outside.txt", join(data, "out"));
  symlinkSync("/etc/passwd", join(data, "passwd"));
  symlinkSync("/etc", join(data, "etc"));
  return folder;
}

function optionsFor(source: string, ...wishes: string[]): ProgramOptions {
  return { source, mounts: mountsOf(wishes.map(readMountWish)) };
}

/** What is said of `expression`: its value, or its error. */
function tell(folder: string, expression: string, manner = ""): string {
  const source = `import os\ntry:\n    print(${expression})\nexcept Exception as error:\n    print(type(error).__name__, error)\n`;
  return runProgram(optionsFor(source, `${join(folder, "data")}:/data${manner}`)).stdout.trim();
}

describe("a mounted folder", () => {
  const folder = dataFolder.bind(null);

  it.each([
    ["open('data/a.txt').read()", "hello"],
    ["open('/data/sub/s.txt').read()", "below"],
    ["os.listdir('data')", "['a.txt', 'absolute', 'b.bin', 'etc', 'inside', 'out', 'passwd', 'sub']"],
    ["os.stat('data/a.txt').st_size, os.path.isdir('data/sub')", "6 True"],
    ["open('data/inside').read(), open('data/absolute').read()", "hello\n hello"],
    ["os.readlink('data/inside'), os.readlink('data/absolute')", "a.txt /data/a.txt"],
    ["open('data/b.bin').read()", "UnicodeDecodeError 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte"],
    ["open('data/b.bin', 'rb').read()", "b'\\xff\\xfe\\x00'"],
    ["open('data').read()", "IsADirectoryError [Errno 21] Is a directory: 'data'"],
    ["open('data/none')", "FileNotFoundError [Errno 2] No such file or directory: 'data/none'"],
    ["os.access('data/a.txt', os.R_OK), os.access('data/a.txt', os.W_OK)", "True False"],
  ])("shows what is in it: %s", (expression, said) => {
    expect(tell(folder(), expression)).toBe(said);
  });

  it.each([
    ["open('data/new', 'w')", "'data/new'"],
    ["open('data/a.txt', 'a')", "'data/a.txt'"],
    ["open('data/a.txt', 'r+')", "'data/a.txt'"],
    ["os.remove('data/a.txt')", "'data/a.txt'"],
    ["os.mkdir('data/d')", "'data/d'"],
    ["os.rmdir('data/sub')", "'data/sub'"],
    ["os.rename('data/a.txt', 'data/c')", "'data/a.txt' -> 'data/c'"],
    ["os.symlink('a.txt', 'data/l')", "'a.txt' -> 'data/l'"],
    ["os.chmod('data/a.txt', 0)", "'data/a.txt'"],
    ["os.truncate('data/a.txt', 0)", "'data/a.txt'"],
  ])("is read-only unless asked: %s", (expression, shown) => {
    const here = folder();
    expect(tell(here, expression)).toBe(`OSError [Errno 30] Read-only file system: ${shown}`);
    expect(readFileSync(join(here, "data", "a.txt"), "utf8")).toBe("hello\n");
  });

  it.each([
    ["open('data/out').read()", "PermissionError [Errno 13] Permission denied: 'data/out'"],
    ["open('data/passwd').read()", "PermissionError [Errno 13] Permission denied: 'data/passwd'"],
    ["os.listdir('data/etc')", "PermissionError [Errno 13] Permission denied: 'data/etc'"],
    ["open('data/etc/passwd').read()", "PermissionError [Errno 13] Permission denied: 'data/etc/passwd'"],
    ["os.readlink('data/out')", "PermissionError [Errno 13] Permission denied: 'data/out'"],
    ["open('data/../outside.txt')", "FileNotFoundError [Errno 2] No such file or directory: 'data/../outside.txt'"],
    ["open('/etc/passwd')", "FileNotFoundError [Errno 2] No such file or directory: '/etc/passwd'"],
    ["open('../../../../etc/passwd')", "FileNotFoundError [Errno 2] No such file or directory: '../../../../etc/passwd'"],
    ["os.system('true')", "PermissionError os.system: a simulated program cannot start processes of the host"],
    ["os.rename('data/a.txt', 'a.txt')", "OSError [Errno 18] Invalid cross-device link: 'data/a.txt' -> 'a.txt'"],
    ["os.rename('data/out', 'data/sub/out')", "PermissionError [Errno 1] Operation not permitted: 'data/out' -> 'data/sub/out'"],
    ["os.symlink('/etc', 'data/new')", "PermissionError [Errno 1] Operation not permitted: '/etc' -> 'data/new'"],
  ])("is left by nobody, even when it may be written to: %s", (expression, said) => {
    expect(tell(folder(), expression, ":rw")).toBe(said);
  });

  it("is the same however often a run is repeated, whatever happens on the machine meanwhile", () => {
    const here = folder();
    const source = "import time\ntext = open('data/a.txt').read()\ntime.sleep(1)\nprint(text, open('data/sub/s.txt').read())\n";
    const options = optionsFor(source, `${join(here, "data")}:/data`);
    const run = new Run(loadProgram, options);
    const first = run.finish();
    writeFileSync(join(here, "data", "a.txt"), "changed\n");
    rmSync(join(here, "data", "sub"), { recursive: true });
    expect(new Run(loadProgram, options).finish().stdout).toBe(first.stdout);
    const session = new Session(loadProgram, options, first);
    session.toEvent(first.trace.events.length - 1);
    expect(session.backLine()).toBe(true);
    expect(runProgram({ ...options, schedule: first.schedule }).stdout).toBe(first.stdout);
  });

  it("has a limit for the size of a file, which says so", () => {
    const here = folder();
    truncateSync(join(here, "data", "b.bin"), 300 * 2 ** 20);
    expect(tell(here, "open('data/b.bin', 'rb').read(1)")).toBe("OSError [Errno 27] File too large: 'data/b.bin'");
    expect(tell(here, "os.path.getsize('data/b.bin')")).toBe(String(300 * 2 ** 20));
  });
});

describe("--mount", () => {
  it.each([
    ["data", "data", "/data", false],
    ["./data/sub/:rw", "./data/sub/", "/data/sub/", true],
    ["../data:ro", "../data", "/data", false],
    ["/srv/data:rw", "/srv/data", "/srv/data", true],
    ["data:/elsewhere:rw", "data", "/elsewhere", true],
    ["C:odd:/x", "C:odd", "/x", false],
  ])("reads %s", (text, host, place, isWritable) => {
    expect(readMountWish(text)).toEqual({ folder: host, place, isWritable });
  });

  const writer = `import os, shutil
with open("data/a.txt", "a") as f:
    f.write("more\\n")
with open("data/new.txt", "w") as f:
    f.write("new\\n")
os.chmod("data/new.txt", 0o600)
os.rename("data/sub", "data/moved")
os.makedirs("data/deep/er")
shutil.copy("data/b.bin", "data/deep/er")
os.remove("data/b.bin")
with open("mine.txt", "w") as f:
    f.write("in memory")
`;

  it("with :rw writes to the folder when the run is over, and to nothing else", () => {
    const here = dataFolder();
    writeFileSync(join(here, "a.py"), writer);
    expect(served(here, ["run", "a.py", "--mount", "data:rw"])).toEqual({ stdout: "", stderr: "", code: 0 });
    const data = join(here, "data");
    expect(readFileSync(join(data, "a.txt"), "utf8")).toBe("hello\nmore\n");
    expect(readFileSync(join(data, "moved", "s.txt"), "utf8")).toBe("below\n");
    expect(readFileSync(join(data, "deep", "er", "b.bin"))).toEqual(Buffer.from([0xff, 0xfe, 0]));
    expect(lstatSync(join(data, "new.txt")).mode & 0o777).toBe(0o600);
    expect(lstatSync(join(data, "out")).isSymbolicLink()).toBe(true);
    expect(readdirSync(data).sort()).toEqual(["a.txt", "absolute", "deep", "etc", "inside", "moved", "new.txt", "out", "passwd"]);
    expect(existsSync(join(here, "mine.txt"))).toBe(false);
  });

  it("writes what write(2) had taken, also when the program dies", () => {
    const here = dataFolder();
    writeFileSync(
      join(here, "a.py"),
      'with open("data/a.txt", "w") as f:\n    f.write("short")\nopen("data/kept", "w").write("x")\n1 / 0\n',
    );
    expect(served(here, ["stats", "a.py", "--mount", "data:rw"]).code).toBe(1);
    expect(readFileSync(join(here, "data", "a.txt"), "utf8")).toBe("short");
  });

  it("says what cannot be mounted, and where a change cannot be written", () => {
    const here = dataFolder();
    writeFileSync(join(here, "a.py"), 'open("data/new", "w").close()\n');
    const said = (wish: string) => served(here, ["run", "a.py", "--mount", wish]);
    expect(said("none")).toEqual({ stdout: "", stderr: "gilscope: --mount: there is no folder 'none'\n", code: 2 });
    expect(said("a.py").stderr).toBe("gilscope: --mount: 'a.py' is not a folder\n");
    expect(said(":rw").stderr).toContain("--mount takes a folder");
    expect(served(here, ["run", "a.py", "--mount", "data", "--mount", "data:rw"]).stderr).toContain("two folders at '/data'");
    if (process.getuid?.() === 0) return;
    chmodSync(join(here, "data"), 0o500);
    expect(said("data:rw").stderr).toBe("gilscope: cannot write '/data/new' back to its folder: EACCES\n");
  });

  it("can be the working directory itself", () => {
    const here = dataFolder();
    writeFileSync(
      join(here, "a.py"),
      'import os\nprint(open("outside.txt").read(), os.listdir("data/sub"), os.path.exists("/tmp"))\nopen("made", "w").close()\n',
    );
    expect(served(here, ["run", "a.py", "--mount", ".:rw"]).stdout).toBe("outside ['s.txt'] True\n");
    expect(readdirSync(here).sort()).toEqual(["a.py", "data", "made", "outside.txt"]);
  });
});
