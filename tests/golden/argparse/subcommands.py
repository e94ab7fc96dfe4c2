import argparse

parser = argparse.ArgumentParser(prog="tool")
commands = parser.add_subparsers(dest="command", required=True)
add = commands.add_parser("add")
add.add_argument("n", type=int)
add.set_defaults(run=lambda args: args.n + 1)
args = parser.parse_args(["add", "4"])
print(args.command, args.run(args))  # expect: add 5
