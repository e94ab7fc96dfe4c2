"""Python literals from text: literal_eval(). gilscope has no syntax trees for programs."""

import re

__all__ = ["literal_eval"]

_TOKEN = re.compile(
    r"""[ \t\n\r\f\\]+ | \#[^\n]*
    | (?P<string>(?i:[rbu]|br|rb)?(?:'''(?:\\.|[^\\])*?'''|\"\"\"(?:\\.|[^\\])*?\"\"\"|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"))
    | (?P<number>(?i:0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[+-]?\d[\d_]*)?j?))
    | (?P<name>None|True|False|Ellipsis|\.\.\.|set\(\s*\))(?!\w)
    | (?P<mark>[\[\](){},:+-])
    """,
    re.VERBOSE | re.DOTALL,
)


def _malformed(node, line):
    raise ValueError(f"malformed node or string on line {line}: {node}")


def literal_eval(node_or_string):
    """The value of a text that is a literal: strings, bytes, numbers, tuples, lists, dicts, sets, bools, None."""
    if not isinstance(node_or_string, str):
        raise ValueError(f"malformed node or string: {node_or_string!r}")
    text = node_or_string.lstrip(" \t")
    # SyntaxError where it is no expression at all.
    code = compile(text, "<unknown>", "eval")
    position = 0
    before = None
    number = None
    while position < len(text):
        found = _TOKEN.match(text, position)
        line = text.count("\n", 0, position) + 1
        if found is None:
            _malformed("<ast.Expression object>", line)
        kind, token = found.lastgroup, found.group()
        position = found.end()
        if kind is None:
            continue
        if kind == "mark" and token == "(" and before in ("string", "number", "name", ")", "]", "}"):
            _malformed("<ast.Call object>", line)
        if kind == "mark" and token == "[" and before in ("string", "number", "name", ")", "]", "}"):
            _malformed("<ast.Subscript object>", line)
        if kind == "mark" and token in "+-":
            if before in ("string", "name", ")", "]", "}"):
                _malformed("<ast.BinOp object>", line)
            if before in ("+", "-"):
                _malformed("<ast.UnaryOp object>", line)
            if before == "number":
                number = "real"
        elif number == "real":
            if kind != "number" or token[-1] not in "jJ":
                _malformed("<ast.BinOp object>", line)
            number = None
        elif before in ("+", "-") and kind != "number":
            _malformed("<ast.UnaryOp object>", line)
        before = token if kind == "mark" else kind
    return eval(code, {"__builtins__": {"set": set, "Ellipsis": ...}})
