import argparse

parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("--count", type=int)
parser.parse_args(["--count", "x"])
# exit: 2
# stderr: usage: tool [-h] [--count COUNT]
# stderr: tool: error: argument --count: invalid int value: 'x'
