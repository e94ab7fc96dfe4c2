import argparse

parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("a")
for argv in ([], ["1", "--zz"], ["1", "2"]):
    try:
        parser.parse_args(argv)
    except SystemExit as error:
        print("exit", error.code)
# expect: exit 2
# expect: exit 2
# expect: exit 2
# stderr: usage: tool [-h] a
# stderr: tool: error: the following arguments are required: a
# stderr: usage: tool [-h] a
# stderr: tool: error: unrecognized arguments: --zz
# stderr: usage: tool [-h] a
# stderr: tool: error: unrecognized arguments: 2
