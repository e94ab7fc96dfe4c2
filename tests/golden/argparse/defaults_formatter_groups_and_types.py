import argparse

p = argparse.ArgumentParser(prog="t", formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=False)
p.add_argument("--size", type=float, default=1.5, help="the size")
g = p.add_mutually_exclusive_group()
g.add_argument("--on", action="store_true", help="switch on")
g.add_argument("--off", action="store_true", help="switch off")
p.print_help()
# expect: usage: t [--size SIZE] [--on | --off]
# expect:
# expect: options:
# expect:   --size SIZE  the size (default: 1.5)
# expect:   --on         switch on (default: False)
# expect:   --off        switch off (default: False)
try:
    p.parse_args(["--on", "--off"])
except SystemExit as error:
    print(error.code)  # expect: 2
