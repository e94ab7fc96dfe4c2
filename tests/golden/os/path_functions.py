import os.path as p

print(p.join("a", "b", "/c", "d"), p.basename("/x/y.txt"), p.dirname("/x/y.txt"), p.splitext("a.tar.gz"), p.split("a/b"), p.normpath("a//b/../c/."), p.isabs("/a"), p.commonprefix(["abc", "abd"]), p.relpath("/a/b/c", "/a/d"), p.commonpath(["/a/b", "/a/c"]))
# expect: /c/d y.txt /x ('a.tar', '.gz') ('a', 'b') a/c True ab ../b/c /a
