from pathlib import Path

p = Path("dir") / "note.txt"
p.parent.mkdir()
print(p.write_text("hello"), p.read_text(), p.exists(), p.is_file(), p.parent.is_dir(), p.stat().st_size)
# expect: 5 hello True True True 5
p.with_suffix(".bin").write_bytes(b"\x01")
print(sorted(q.name for q in Path("dir").iterdir()), [str(q) for q in sorted(Path(".").glob("dir/*.txt"))])
# expect: ['note.bin', 'note.txt'] ['dir/note.txt']
p.unlink()
print(p.exists())  # expect: False
