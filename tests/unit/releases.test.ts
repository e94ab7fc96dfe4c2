// How often one call lets go of the GIL. The counts are CPython 3.11.7's, taken from a native build call by call (how often
// PyEval_SaveThread is called), and held against those of a run's trace.

import { describe, expect, it } from "vitest";
import { runProgram } from "../support/front-door.ts";

const LETS_GO = new Set(["io.start", "sleep.start"]);
const FILES = { x: "a\nb\n", "d/a": "", "d/b": "", "d/c": "" };

interface Setting {
  readonly isTerminal?: boolean;
  readonly unbuffered?: boolean;
}

function releases(source: string, setting: Setting): number {
  // _exit leaves out what the end of a program writes.
  const program = `import os\n${source}\nos._exit(0)\n`;
  const { trace, exit, stderr } = runProgram({ source: program, files: FILES, stdin: "one\ntwo\n", ...setting });
  expect(exit.code, stderr).toBe(0);
  return trace.events.filter((event) => LETS_GO.has(event.event)).length;
}

/** What `call` adds to a program that has done `before`. */
function releasesOf(call: string, before = "pass", setting: Setting = {}): number {
  return releases(`${before}\n${call}`, setting) - releases(before, setting);
}

describe("a call lets go of the GIL as often as in CPython 3.11", () => {
  it.each([
    // Opening, reading, writing and closing.
    ["f = open('x')", 4, "pass"],
    ["f = open('y', 'w')", 5, "pass"],
    ["f = open('y', 'a')", 6, "pass"],
    ["f = open('y', 'wb', 0)", 2, "pass"],
    ["f.read()", 3, "f = open('x')"],
    ["f.close()", 1, "f = open('x')"],
    ["with open('x') as f: f.read()", 8, "pass"],
    ["f.readline()", 1, "f = open('x')"],
    ["f.readline()", 0, "f = open('x'); f.readline()"],
    ["next(f)", 1, "f = open('x')"],
    ["list(f)", 2, "f = open('x')"],
    ["f.readlines()", 2, "f = open('x')"],
    ["f.read(1)", 1, "f = open('x')"],
    ["f.tell()", 1, "f = open('x')"],
    ["f.tell()", 1, "f = open('x'); f.read(1)"],
    ["f.seek(2)", 1, "f = open('x')"],
    ["f.seek(0, 2)", 1, "f = open('x')"],
    ["f.isatty()", 1, "f = open('x')"],
    ["f.fileno()", 0, "f = open('x')"],
    ["f.read()", 3, "f = open('x', 'rb')"],
    ["f.read(2)", 1, "f = open('x', 'rb')"],
    ["f.readline()", 1, "f = open('x', 'rb')"],
    ["list(f)", 2, "f = open('x', 'rb')"],
    ["f.read1()", 1, "f = open('x', 'rb')"],
    ["f.peek()", 1, "f = open('x', 'rb')"],
    ["f.tell()", 1, "f = open('x', 'rb')"],
    ["f.seek(2)", 1, "f = open('x', 'rb')"],
    ["f.seek(0, 2)", 1, "f = open('x', 'rb')"],
    ["f.seek(1); f.read(1)", 2, "f = open('x', 'rb')"],
    ["f.seekable()", 0, "f = open('x', 'rb')"],
    ["f.read()", 3, "f = open('x', 'rb', 0)"],
    ["f.read(1)", 1, "f = open('x', 'rb', 0)"],
    ["f.write(b'a')", 1, "f = open('y', 'wb', 0)"],
    ["f.write('small')", 0, "f = open('y', 'w')"],
    ["f.write('a'); f.flush()", 1, "f = open('y', 'w')"],
    ["f.close()", 2, "f = open('y', 'w'); f.write('a')"],
    ["f.write('a' * 8191)", 0, "f = open('y', 'w')"],
    ["f.write('a' * 8192)", 1, "f = open('y', 'w')"],
    ["f.write('a' * 20000)", 1, "f = open('y', 'w')"],
    ["f.write(b'a' * 8193)", 1, "f = open('y', 'wb')"],
    ["f.write(b'a' * 20000)", 1, "f = open('y', 'wb')"],
    ["f.write('a\\n')", 1, "f = open('y', 'w', buffering=1)"],
    ["f.write('a')", 0, "f = open('y', 'w', buffering=1)"],
    ["f.truncate(0)", 2, "f = open('y', 'w')"],
    ["f.write('ab'); f.seek(0); f.read()", 7, "f = open('y', 'w+')"],
    ["f.write(b'z'); f.close()", 3, "f = open('x', 'r+b')"],
    // Descriptors.
    ["fd = os.open('x', 0); os.read(fd, 9); os.close(fd)", 3, "pass"],
    ["os.isatty(0)", 1, "pass"],
    ["os.dup(0)", 1, "pass"],
    ["os.pipe()", 1, "pass"],
    ["os.write(w, b'x')", 1, "r, w = os.pipe()"],
    ["os.dup2(r, 9)", 1, "r, w = os.pipe()"],
    ["os.ftruncate(fd, 4)", 1, "fd = os.open('x', 2)"],
    ["os.fsync(fd)", 1, "fd = os.open('x', 2)"],
    ["os.lseek(fd, 0, 0)", 1, "fd = os.open('x', 2)"],
    ["os.pread(fd, 1, 0)", 1, "fd = os.open('x', 2)"],
    ["os.set_blocking(fd, True)", 0, "fd = os.open('x', 2)"],
    // Names.
    ["os.stat('x')", 1, "pass"],
    ["os.access('x', 4)", 1, "pass"],
    ["os.getcwd()", 1, "pass"],
    ["os.chdir('.')", 1, "pass"],
    ["os.utime('x')", 1, "pass"],
    ["os.chmod('x', 0o644)", 1, "pass"],
    ["os.truncate('x', 4)", 1, "pass"],
    ["os.umask(0o22)", 0, "pass"],
    ["os.mkdir('dd'); os.rmdir('dd')", 2, "pass"],
    ["os.rename('x', 'x')", 1, "pass"],
    ["os.symlink('a', 'l'); os.readlink('l'); os.unlink('l')", 3, "pass"],
    ["os.makedirs('d', exist_ok=True)", 2, "pass"],
    ["os.path.exists('x')", 1, "pass"],
    ["os.path.realpath('x')", 2, "pass"],
    ["os.listdir('d')", 8, "pass"],
    ["next(s)", 1, "s = os.scandir('d')"],
    ["list(s)", 7, "s = os.scandir('d')"],
    ["list(os.walk('d'))", 8, "pass"],
    ["list(pathlib.Path('d').iterdir())", 8, "import pathlib"],
    ["pathlib.Path('x').read_text()", 8, "import pathlib"],
    ["pathlib.Path('y').write_text('a')", 7, "import pathlib"],
    ["pathlib.Path('x').exists()", 1, "import pathlib"],
    ["shutil.rmtree('none', ignore_errors=True)", 1, "import shutil"],
    // The console.
    ["print('a', 'b')", 0, "pass"],
    ["print('a', flush=True)", 1, "pass"],
    ["print('a', file=f)", 0, "f = open('y', 'w')"],
    ["print('a', file=f, flush=True)", 1, "f = open('y', 'w')"],
    ["sys.stdout.write('a\\nb\\n')", 0, "import sys"],
    ["sys.stderr.write('x')", 0, "import sys"],
    ["sys.stderr.write('x\\ny\\n')", 1, "import sys"],
    ["print('a', 'b', file=sys.stderr)", 1, "import sys"],
    ["sys.stdout.buffer.write(b'a')", 0, "import sys"],
    ["input()", 1, "pass"],
    ["input('prompt')", 2, "pass"],
    ["input()", 0, "input()"],
    // Calculations that need nothing of Python.
    ["hashlib.sha256(b'a' * 2047)", 0, "import hashlib"],
    ["hashlib.sha256(b'a' * 2048)", 1, "import hashlib"],
    ["hashlib.md5(b'a' * 3000)", 1, "import hashlib"],
    ["hashlib.blake2b(b'a' * 3000)", 1, "import hashlib"],
    ["hashlib.new('sha256', b'a' * 3000)", 1, "import hashlib"],
    ["h.update(b'a' * 2047)", 0, "import hashlib; h = hashlib.sha256()"],
    ["h.update(b'a' * 2048)", 1, "import hashlib; h = hashlib.sha256()"],
    ["h.update(b'a')", 1, "import hashlib; h = hashlib.sha256(); h.update(b'a' * 2048)"],
    ["h.update(b'a')", 0, "import hashlib; h = hashlib.sha256(b'a' * 2048)"],
    ["h.digest(); h.hexdigest(); h.copy()", 0, "import hashlib; h = hashlib.sha256(); h.update(b'a' * 2048)"],
    ["hashlib.pbkdf2_hmac('sha256', b'a', b'b', 1)", 1, "import hashlib"],
    ["hmac.new(b'k', b'a' * 3000, 'sha256')", 1, "import hmac"],
    ["zlib.compress(b'')", 1, "import zlib"],
    ["zlib.compress(b'a' * 100000)", 1, "import zlib"],
    ["zlib.compress(c)", 2, "import zlib; c = os.urandom(40000)"],
    ["zlib.compress(c)", 3, "import zlib; c = os.urandom(200000)"],
    ["zlib.decompress(c)", 1, "import zlib; c = zlib.compress(b'abc')"],
    ["zlib.decompress(c)", 2, "import zlib; c = zlib.compress(b'a' * 20000)"],
    ["zlib.decompress(c)", 3, "import zlib; c = zlib.compress(b'a' * 200000)"],
    ["zlib.crc32(b'a' * 5120)", 0, "import zlib"],
    ["zlib.crc32(b'a' * 5121)", 1, "import zlib"],
    ["zlib.adler32(b'a' * 5120)", 0, "import zlib"],
    ["zlib.adler32(b'a' * 5121)", 1, "import zlib"],
    ["binascii.crc32(b'a' * 5121)", 1, "import binascii"],
    ["c.compress(b'a')", 1, "import zlib; c = zlib.compressobj()"],
    ["c.flush()", 1, "import zlib; c = zlib.compressobj()"],
    ["c.decompress(z)", 1, "import zlib; z = zlib.compress(b'abc'); c = zlib.decompressobj()"],
    // The rest.
    ["os.urandom(4)", 1, "pass"],
    ["os.getpid()", 0, "pass"],
    ["time.sleep(0)", 1, "import time"],
    ["q.put(1); q.get()", 0, "import queue; q = queue.Queue()"],
  ] as const)("%s: %i (%s)", (call, count, before) => {
    expect(releasesOf(call, before)).toBe(count);
  });

  it.each([
    ["print('a', 'b')", 1],
    ["print('a\\nb')", 2],
    ["print('a', end='')", 0],
  ] as const)("to a terminal, %s: %i", (call, count) => {
    expect(releasesOf(call, "pass", { isTerminal: true })).toBe(count);
  });

  it.each([
    ["print('x')", 2],
    ["print('x', 'y')", 4],
    ["print('x', end='')", 1],
    ["print()", 1],
    ["sys.stdout.write('a\\nb\\n')", 1],
    ["sys.stderr.write('ab')", 1],
    ["print('a', 'b', file=sys.stderr)", 4],
    ["sys.stdout.buffer.write(b'a')", 1],
  ] as const)("unbuffered, %s: %i", (call, count) => {
    expect(releasesOf(call, "import sys", { unbuffered: true })).toBe(count);
  });
});
