"""Bytecode made readable. The instructions are gilscope's, which bear CPython 3.11's names."""

import collections
import sys
import types
from _dis import instructions as _instructions, opname

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "show_code", "get_instructions",
           "Instruction", "Bytecode", "opname", "opmap"]

opmap = {name: number for number, name in enumerate(opname)}

_Instruction = collections.namedtuple(
    "_Instruction", "opname opcode arg argval argrepr offset starts_line is_jump_target positions", defaults=[None])


class Instruction(_Instruction):
    """One instruction and what is known of it."""

    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        fields = []
        if lineno_width:
            fields.append(str(self.starts_line or "").rjust(lineno_width))
        fields.append("-->" if mark_as_current else "   ")
        fields.append(">>" if self.is_jump_target else "  ")
        fields.append(repr(self.offset).rjust(offset_width))
        fields.append(self.opname.ljust(20))
        if self.arg is not None:
            fields.append(repr(self.arg).rjust(5))
            if self.argrepr:
                fields.append(f"({self.argrepr})")
        return " ".join(fields).rstrip()


def _code_of(x):
    """The code object of a function, method, generator, text, …"""
    while hasattr(x, "__func__"):
        x = x.__func__
    for name in ("__code__", "gi_code", "ag_code", "cr_code"):
        if hasattr(x, name):
            return getattr(x, name)
    if isinstance(x, str):
        try:
            return compile(x, "<disassembly>", "eval")
        except SyntaxError:
            return compile(x, "<disassembly>", "exec")
    if hasattr(x, "co_code"):
        return x
    raise TypeError("don't know how to disassemble %s objects" % type(x).__name__)


def _value(code, name, arg, text):
    """What an argument stands for, as a value where it is a constant."""
    if name == "LOAD_CONST":
        return code.co_consts[arg]
    if text.startswith("to "):
        return int(text[3:])
    return (text.removeprefix("NULL + ") or arg) if arg is not None else None


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """The instructions of a code object."""
    code = _code_of(x)
    shift = 0 if first_line is None else first_line - code.co_firstlineno
    for name, number, arg, text, offset, line, target in _instructions(code):
        starts = None if line is None else line + shift
        yield Instruction(name, number, arg, _value(code, name, arg, text), text, offset, starts, target)


def findlinestarts(code):
    """Pairs of an offset and the line that begins there."""
    for _, _, _, _, offset, line, _ in _instructions(code):
        if line is not None:
            yield offset, line


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of one code object."""
    rows = list(get_instructions(co))
    line_width = max(3, len(str(max((row.starts_line or 0 for row in rows), default=0))))
    offset_width = max(4, len(str(rows[-1].offset)) if rows else 4)
    for row in rows:
        if row.starts_line is not None and row.offset > 0:
            print(file=file)
        print(row._disassemble(line_width, row.offset == lasti, offset_width), file=file)


disco = disassemble


def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Print the instructions of a function, class, module, text, …, and of code within it."""
    if x is None:
        distb(file=file)
        return
    if isinstance(x, (type, types.ModuleType)):
        for name, member in sorted(x.__dict__.items()):
            if isinstance(member, (staticmethod, classmethod)):
                member = member.__func__
            if hasattr(member, "__code__") or isinstance(member, type):
                print(f"Disassembly of {name}:", file=file)
                dis(member, file=file, depth=depth)
                print(file=file)
        return
    _recursive(_code_of(x), file, depth)


def _recursive(code, file, depth):
    disassemble(code, file=file)
    if depth is None or depth > 0:
        for constant in code.co_consts:
            if hasattr(constant, "co_code"):
                print(file=file)
                print(f"Disassembly of {constant!r}:", file=file)
                _recursive(constant, file, None if depth is None else depth - 1)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Print the instructions of the frame where an exception was raised."""
    if tb is None:
        last = getattr(sys, "last_traceback", None)
        if last is None:
            raise RuntimeError("no last traceback to disassemble")
        tb = last
    while tb.tb_next:
        tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file)


def code_info(x):
    """What a code object holds, as text."""
    co = _code_of(x)
    lines = [
        f"Name:              {co.co_name}", f"Filename:          {co.co_filename}", f"Argument count:    {co.co_argcount}",
        f"Positional-only arguments: {co.co_posonlyargcount}", f"Kw-only arguments: {co.co_kwonlyargcount}",
        f"Number of locals:  {co.co_nlocals}", f"Stack size:        {co.co_stacksize}",
    ]
    for title, items, show in (("Constants", co.co_consts, repr), ("Names", co.co_names, str),
                               ("Variable names", co.co_varnames, str), ("Free variables", co.co_freevars, str),
                               ("Cell variables", co.co_cellvars, str)):
        if items:
            lines.append(f"{title}:")
            lines += [f"{i:4}: {show(item)}" for i, item in enumerate(items)]
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Print code_info()."""
    print(code_info(co), file=file)


class Bytecode:
    """The instructions of a code object, to be iterated over or printed."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = _code_of(x)
        self.first_line = self.codeobj.co_firstlineno if first_line is None else first_line
        self._original_object = x
        self.current_offset = current_offset

    def __iter__(self):
        return get_instructions(self.codeobj, first_line=self.first_line)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    def info(self):
        return code_info(self.codeobj)

    def dis(self):
        import io

        with io.StringIO() as output:
            disassemble(self.codeobj, -1 if self.current_offset is None else self.current_offset, file=output)
            return output.getvalue()
