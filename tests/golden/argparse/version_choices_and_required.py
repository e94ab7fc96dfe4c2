import argparse

p = argparse.ArgumentParser(prog="t")
p.add_argument("--version", action="version", version="t 1.0")
p.add_argument("--mode", choices=["a", "b"], required=True)
for argv in (["--version"], ["--mode", "z"], []):
    try:
        p.parse_args(argv)
    except SystemExit as error:
        print(error.code)
# expect: t 1.0
# expect: 0
# expect: 2
# expect: 2
# stderr: usage: t [-h] [--version] --mode {a,b}
# stderr: t: error: argument --mode: invalid choice: 'z' (choose from 'a', 'b')
# stderr: usage: t [-h] [--version] --mode {a,b}
# stderr: t: error: the following arguments are required: --mode
