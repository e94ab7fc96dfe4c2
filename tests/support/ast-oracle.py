# Prints what CPython makes of programs, in a form that `ast-canon.ts` can print too: for each source (a JSON string a line on
# standard input, or the files named on the command line) one JSON line: {"tree": …} or {"error": …}. With --hash trees are hashed.
import ast
import hashlib
import json
import struct
import sys
import warnings

warnings.simplefilter("ignore")
sys.setrecursionlimit(20000)

RENAMED = {("ExceptHandler", "type"): "exception"}
SKIPPED = {"type_comment", "type_ignores"}


class Dumper:
    def __init__(self, source):
        self.lines = source.split("\n")
        self.ascii = source.isascii()

    def column(self, line, offset):
        if self.ascii or line > len(self.lines):
            return offset
        text = self.lines[line - 1]
        if text.isascii():
            return offset
        prefix = text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "replace")
        return len(prefix.encode("utf-16-le", "surrogatepass")) // 2

    def value(self, value):
        if value is None or value is True or value is False:
            return repr(value)
        if value is Ellipsis:
            return "Ellipsis"
        if isinstance(value, int):
            return f"int:{value:x}" if value >= 0 else f"int:-{-value:x}"
        if isinstance(value, float):
            return "float:" + struct.pack(">d", value).hex()
        if isinstance(value, complex):
            return "complex:" + struct.pack(">d", value.imag).hex()
        if isinstance(value, bytes):
            return "bytes:" + value.hex()
        return "str:" + value.encode("utf-16-be", "surrogatepass").hex()

    def dump(self, node, out):
        name = type(node).__name__
        out.append(name)
        if hasattr(node, "lineno") and name != "match_case":
            start = self.column(node.lineno, node.col_offset)
            end = self.column(node.end_lineno, node.end_col_offset)
            out.append(f"@{node.lineno}:{start}-{node.end_lineno}:{end}")
        out.append("(")
        for field in sorted(node._fields, key=lambda f: RENAMED.get((name, f), f)):
            if field in SKIPPED:
                continue
            value = getattr(node, field, None)
            out.append(RENAMED.get((name, field), field) + "=")
            if name in ("Constant", "MatchSingleton") and field == "value":
                out.append(self.value(value))
            else:
                self.field(value, out)
            out.append(" ")
        out.append(")")

    def field(self, value, out):
        if isinstance(value, (ast.expr_context, ast.operator, ast.unaryop, ast.boolop, ast.cmpop)):
            out.append(type(value).__name__)
        elif isinstance(value, ast.AST):
            self.dump(value, out)
        elif isinstance(value, list):
            out.append("[")
            for item in value:
                self.field(item, out)
                out.append(" ")
            out.append("]")
        elif isinstance(value, str):
            out.append(value)
        else:
            out.append(str(value))


def answer(source, mode, hashed):
    try:
        tree = compile(source, "x.py", mode, ast.PyCF_ONLY_AST | 0, dont_inherit=True)
    except SyntaxError as error:
        return {
            "error": [type(error).__name__, error.msg, error.lineno, error.offset, error.end_lineno, error.end_offset],
            "text": error.text,
        }
    except (MemoryError, RecursionError, ValueError, OverflowError) as error:
        return {"error": [type(error).__name__, str(error), None, None, None, None], "text": None}
    if isinstance(source, bytes):
        source = source.decode("utf-8", "replace")
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    out = []
    Dumper(source).dump(tree, out)
    text = "".join(out)
    return {"tree": hashlib.sha1(text.encode()).hexdigest() if hashed else text}


def main():
    arguments = sys.argv[1:]
    hashed = "--hash" in arguments
    mode = "eval" if "--eval" in arguments else "single" if "--single" in arguments else "exec"
    files = [a for a in arguments if not a.startswith("--")]
    if files == ["@"]:
        files = sys.stdin.read().split("\n")
    if files:
        import tokenize

        for path in files:
            try:
                with tokenize.open(path) as file:
                    source = file.read()
            except (SyntaxError, UnicodeDecodeError, OSError):
                print(json.dumps({"skip": path}))
                continue
            print(json.dumps(answer(source, mode, hashed)))
        return
    for line in sys.stdin:
        print(json.dumps(answer(json.loads(line), mode, hashed)))
        sys.stdout.flush()


main()
