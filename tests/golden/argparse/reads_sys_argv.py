import argparse

parser = argparse.ArgumentParser()
parser.add_argument("values", nargs="+", type=int)
parser.add_argument("--sum", dest="op", action="store_const", const=sum, default=max)
args = parser.parse_args()
print(args.values, args.op(args.values))  # expect: [1, 2, 3] 6
# argv: --sum 1 2 3
