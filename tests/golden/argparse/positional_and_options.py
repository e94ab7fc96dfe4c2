import argparse

parser = argparse.ArgumentParser(prog="tool", description="A tool.")
parser.add_argument("name")
parser.add_argument("-n", "--count", type=int, default=1)
parser.add_argument("--verbose", action="store_true")
print(parser.parse_args(["x", "-n", "5"]), parser.parse_args(["--verbose", "y", "--count=2"]))
# expect: Namespace(name='x', count=5, verbose=False) Namespace(name='y', count=2, verbose=True)
