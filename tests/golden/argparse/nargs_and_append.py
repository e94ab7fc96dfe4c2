import argparse

parser = argparse.ArgumentParser()
parser.add_argument("-i", action="append")
parser.add_argument("-v", action="count", default=0)
parser.add_argument("--pair", nargs=2, type=float)
parser.add_argument("rest", nargs="*")
print(parser.parse_args(["-i", "a", "-ib", "-vvv", "--pair", "1", "2", "x", "y"]))
# expect: Namespace(i=['a', 'b'], v=3, pair=[1.0, 2.0], rest=['x', 'y'])
print(parser.parse_known_args(["--other", "z"]))
# expect: (Namespace(i=None, v=0, pair=None, rest=['z']), ['--other'])
