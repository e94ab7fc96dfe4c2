"""What CPython 3.11 compiles the given files to, as JSON: per file a list of codes, each a list of lines of text.

Instructions that gilscope's set lacks (CACHE, PRECALL, EXTENDED_ARG) are left out, KW_NAMES becomes LOAD_CONST and its CALL
a CALL_KW, and indices count what is left. Beside the mnemonic stand the operand's meaning and co_positions().
"""
import dis
import json
import sys
import types
import warnings

SKIPPED = ("CACHE", "PRECALL", "EXTENDED_ARG")


def text(value):
    if isinstance(value, types.CodeType):
        return f"<code {value.co_name}>"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(text, value)) + ")"
    if isinstance(value, frozenset):
        return "frozenset(" + ", ".join(sorted(map(text, value))) + ")"
    return repr(value)


def operand(instruction, code, index, after_names):
    name, arg, value = instruction.opname, instruction.arg, instruction.argval
    if name == "KW_NAMES":
        return "LOAD_CONST", text(code.co_consts[arg])
    if name == "LOAD_CONST":
        return name, text(value)
    if name == "CALL":
        return "CALL_KW" if after_names else name, str(arg)
    if instruction.opcode in dis.hasjrel or instruction.opcode in dis.hasjabs:
        return name, f"to {index[value]}"
    if name == "LOAD_GLOBAL":
        return name, ("NULL + " if arg & 1 else "") + value
    if name in ("BINARY_OP", "COMPARE_OP"):
        return name, instruction.argrepr
    if arg is None:
        return name, ""
    in_names = instruction.opcode in dis.hasname + dis.haslocal + dis.hasfree
    return name, value if in_names and name != "COPY_FREE_VARS" else str(arg)


def lines_of(code):
    instructions = list(dis.get_instructions(code))
    index, kept = {}, []
    for instruction in instructions:
        index[instruction.offset] = len(kept)
        if instruction.opname not in SKIPPED:
            kept.append(instruction)
    index[len(code.co_code)] = len(kept)
    yield f"{code.co_qualname} {code.co_firstlineno} {code.co_varnames} {code.co_cellvars} {code.co_freevars}"
    after_names = False
    for instruction in kept:
        name, meaning = operand(instruction, code, index, after_names)
        after_names = instruction.opname == "KW_NAMES" or (after_names and instruction.opname != "CALL")
        place = " ".join("-" if part is None else str(part) for part in instruction.positions)
        yield f"{name} {meaning} @ {place}"
    for row in dis._parse_exception_table(code):
        start, end, handler = (index[offset] for offset in (row.start, row.end, row.target))
        yield f"{start} to {end} -> {handler} [{row.depth}] {int(row.lasti)}"


def codes_of(code):
    yield list(lines_of(code))
    for value in code.co_consts:
        if isinstance(value, types.CodeType):
            yield from codes_of(value)


warnings.simplefilter("ignore")
answers = []
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        answers.append(list(codes_of(compile(file.read(), path, "exec", dont_inherit=True))))
json.dump(answers, sys.stdout)
