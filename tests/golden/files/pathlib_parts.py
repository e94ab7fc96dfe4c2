from pathlib import Path, PurePosixPath

p = PurePosixPath("/a/b/c.tar.gz")
print(p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, p.with_suffix(".zip"), p.with_name("d"), p / "x", p.relative_to("/a"), p.is_absolute(), repr(PurePosixPath("a//b/./c")), list(p.parents)[-1], p.match("*.gz"), p.joinpath("q", "r"))
# expect: c.tar.gz c.tar .gz ['.tar', '.gz'] /a/b ('/', 'a', 'b', 'c.tar.gz') /a/b/c.tar.zip /a/b/d /a/b/c.tar.gz/x b/c.tar.gz True PurePosixPath('a/b/c') / True /a/b/c.tar.gz/q/r
