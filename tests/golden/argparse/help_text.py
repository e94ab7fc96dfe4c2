import argparse

parser = argparse.ArgumentParser(prog="tool", description="What it does.", epilog="The end.")
parser.add_argument("name", help="the name")
parser.add_argument("-n", "--count", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
parser.add_argument("--mode", choices=["a", "b"])
parser.print_help()
# expect: usage: tool [-h] [-n N] [--mode {a,b}] name
# expect:
# expect: What it does.
# expect:
# expect: positional arguments:
# expect:   name             the name
# expect:
# expect: options:
# expect:   -h, --help       show this help message and exit
# expect:   -n N, --count N  how many (default: 3)
# expect:   --mode {a,b}
# expect:
# expect: The end.
