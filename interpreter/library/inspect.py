"""Look into live objects: what they are, what a function takes, where its source is, who called whom."""

import builtins
import enum
import functools
import sys
import types
from collections import OrderedDict, namedtuple
from operator import attrgetter

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32
CO_NOFREE, CO_COROUTINE, CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 64, 128, 256, 512
TPFLAGS_IS_ABSTRACT = 1 << 20


def ismodule(object):
    """Return true if the object is a module."""
    return isinstance(object, types.ModuleType)


def isclass(object):
    """Return true if the object is a class."""
    return isinstance(object, type)


def ismethod(object):
    """Return true if the object is an instance method."""
    return isinstance(object, types.MethodType)


def ismethoddescriptor(object):
    """Has it a __get__ and no __set__, and is it none of the commoner things?"""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    """Return true if the object is a data descriptor: it has a __set__ or a __delete__."""
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def isfunction(object):
    """Return true if the object is a user-defined function."""
    return isinstance(object, types.FunctionType)


def _has_code_flag(function, flag):
    while True:
        if ismethod(function):
            function = function.__func__
        elif isinstance(function, functools.partial):
            function = function.func
        elif isinstance(function, functools.partialmethod):
            function = function.func
        else:
            break
    return isfunction(function) and bool(function.__code__.co_flags & flag)


def isgeneratorfunction(obj):
    """Return true if the object is a user-defined generator function."""
    return _has_code_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    """Return true if the object is a coroutine function: one made by "async def"."""
    return _has_code_flag(obj, CO_COROUTINE)


def isasyncgenfunction(obj):
    """Return true if the object is an asynchronous generator function."""
    return _has_code_flag(obj, CO_ASYNC_GENERATOR)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def isgenerator(object):
    """Return true if the object is a generator."""
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    """Return true if the object is a coroutine."""
    return isinstance(object, types.CoroutineType)


def isawaitable(object):
    """Return true if object can be passed to an ``await`` expression."""
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), "__await__")


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isframe(object):
    return isinstance(object, types.FrameType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isbuiltin(object):
    """Return true if the object is a built-in function or method."""
    return isinstance(object, types.BuiltinFunctionType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isroutine(object):
    """Return true if the object is any kind of function or method."""
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    """Return true if the object is an abstract base class."""
    return isinstance(object, type) and bool(getattr(object, "__abstractmethods__", None))


def _getmembers(object, predicate, getter):
    results = []
    seen = set()
    names = dir(object)
    bases = ()
    if isclass(object):
        bases = getmro(object)
        for base in object.__bases__:
            for name, value in base.__dict__.items():
                if isinstance(value, types.DynamicClassAttribute):
                    names.append(name)
    for name in names:
        try:
            value = getter(object, name)
            if name in seen:
                raise AttributeError
        except AttributeError:
            for base in bases:
                if name in base.__dict__:
                    value = base.__dict__[name]
                    break
            else:
                continue
        if predicate is None or predicate(value):
            results.append((name, value))
        seen.add(name)
    results.sort(key=lambda pair: pair[0])
    return results


def getmembers(object, predicate=None):
    """All (name, value) pairs of an object's members, sorted by name; only those for which `predicate` is true."""
    return _getmembers(object, predicate, getattr)


def getmembers_static(object, predicate=None):
    """As getmembers, without running descriptors or __getattr__."""
    return _getmembers(object, predicate, getattr_static)


Attribute = namedtuple("Attribute", "name kind defining_class object")


def classify_class_attrs(cls):
    """An Attribute for each name in dir(cls): its kind, and the class that defines it."""
    mro = getmro(cls)
    result = []
    for name in dir(cls):
        for home in mro:
            if name in home.__dict__:
                value = home.__dict__[name]
                break
        else:
            value = getattr(cls, name, None)
            home = type(cls) if name in dir(type(cls)) else None
            if home is None:
                continue
        if isinstance(value, staticmethod) or name == "__new__":
            kind = "static method"
        elif isinstance(value, classmethod) or isinstance(value, types.ClassMethodDescriptorType):
            kind = "class method"
        elif isinstance(value, property):
            kind = "property"
        elif isroutine(value):
            kind = "method"
        else:
            kind = "data"
        result.append(Attribute(name, kind, home, value))
    return result


def getmro(cls):
    """The classes in which attributes are looked up, the class itself first."""
    return cls.__mro__


_missing = object()


def getattr_static(obj, attr, default=_missing):
    """Find an attribute without running any descriptor, __getattr__ or __getattribute__."""
    cls = obj if isinstance(obj, type) else type(obj)
    in_class = in_instance = _missing
    for home in cls.__mro__:
        if attr in home.__dict__:
            in_class = home.__dict__[attr]
            break
    if not isinstance(obj, type):
        try:
            in_instance = object.__getattribute__(obj, "__dict__").get(attr, _missing)
        except AttributeError:
            pass
        if in_instance is not _missing and in_class is not _missing:
            if hasattr(type(in_class), "__get__") and hasattr(type(in_class), "__set__"):
                return in_class
    if in_instance is not _missing:
        return in_instance
    if in_class is not _missing:
        return in_class
    if obj is cls:
        for home in type(cls).__mro__:
            if attr in home.__dict__:
                return home.__dict__[attr]
    if default is not _missing:
        return default
    raise AttributeError(attr)


def unwrap(func, *, stop=None):
    """The function behind wrappers, by their __wrapped__."""
    first = func
    seen = {id(func): func}
    limit = sys.getrecursionlimit()
    while hasattr(func, "__wrapped__") and not (stop is not None and stop(func)):
        func = func.__wrapped__
        if id(func) in seen or len(seen) >= limit:
            raise ValueError(f"wrapper loop when unwrapping {first!r}")
        seen[id(func)] = func
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    """A dict of the annotations of a class, module or callable."""
    if isinstance(obj, type):
        found = obj.__dict__.get("__annotations__")
        module = sys.modules.get(getattr(obj, "__module__", None))
        own_globals, own_locals = getattr(module, "__dict__", None), dict(vars(obj))
    elif ismodule(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = obj.__dict__, None
    elif callable(obj):
        found = getattr(obj, "__annotations__", None)
        own_globals, own_locals = getattr(unwrap(obj), "__globals__", None), None
    else:
        raise TypeError(f"{obj!r} is not a module, class, or callable.")
    if found is None:
        return {}
    if not isinstance(found, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    if not eval_str:
        return dict(found)
    globals = own_globals if globals is None else globals
    locals = own_locals if locals is None else locals
    return {key: eval(value, globals, locals) if isinstance(value, str) else value for key, value in found.items()}


# Documentation and source.


def _finddoc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        cls = sys.modules.get(obj.__module__)
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        name = obj.fget.__name__
        cls = sys.modules.get(obj.fget.__module__)
        for part in obj.fget.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
    elif hasattr(obj, "__objclass__"):
        cls = obj.__objclass__
    else:
        return None
    for base in getattr(cls, "__mro__", ()):
        doc = getattr(getattr(base, name, None), "__doc__", None)
        if doc is not None:
            return doc
    return None


def getdoc(object):
    """The docstring, its indentation cleaned up; inherited where there is none."""
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None:
        try:
            doc = _finddoc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def cleandoc(doc):
    """Remove the indentation that the second line and on have in common, and blank lines at both ends."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip()) for line in lines[1:] if line.lstrip()), default=None)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getfile(object):
    """The file in which an object was defined."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object.co_filename
    raise TypeError("module, class, method, function, traceback, frame, or code object was expected, got "
                    f"{type(object).__name__}")


def getmodulename(path):
    """The module name that a file's path stands for, or None."""
    name = path.rpartition("/")[2]
    for suffix in (".py", ".pyc"):
        if name.endswith(suffix):
            return name[: -len(suffix)]
    return None


def getsourcefile(object):
    """The file of an object's source, or None."""
    import linecache

    filename = getfile(object)
    return filename if filename.endswith(".py") or linecache.getlines(filename) else None


def getabsfile(object, _filename=None):
    import os

    return os.path.normcase(os.path.abspath(_filename or getsourcefile(object) or getfile(object)))


def getmodule(object, _filename=None):
    """The module in which an object was defined, or None."""
    if ismodule(object):
        return object
    if hasattr(object, "__module__"):
        return sys.modules.get(object.__module__)
    try:
        filename = getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, "__file__", None) == filename:
            return module
    return None


class _Scanner:
    """Tells of each line of source whether a statement begins there: not in brackets, strings or after a backslash."""

    def __init__(self):
        self.depth = 0
        self.quote = None
        self.continued = False

    @property
    def inside(self):
        return self.depth > 0 or self.quote is not None or self.continued

    def feed(self, line):
        self.continued = False
        i = 0
        while i < len(line):
            c = line[i]
            if self.quote is not None:
                if c == "\\":
                    i += 1
                elif line.startswith(self.quote, i):
                    i += len(self.quote) - 1
                    self.quote = None
            elif c == "#":
                break
            elif c in "\"'":
                self.quote = c * 3 if line.startswith(c * 3, i) else c
                i += len(self.quote) - 1
            elif c in "([{":
                self.depth += 1
            elif c in ")]}":
                self.depth -= 1
            elif c == "\\" and line[i + 1 :].strip("\r\n") == "":
                self.continued = True
            i += 1
        if self.quote is not None and len(self.quote) == 1:
            self.quote = None


def _indentation(line):
    text = line.expandtabs()
    return len(text) - len(text.lstrip())


def getblock(lines):
    """The lines of the block, function or class that begins at the first line."""
    scanner = _Scanner()
    margin = _indentation(lines[0])
    in_header = True
    body = None
    last = 0
    for number, line in enumerate(lines):
        blank = not line.strip() or line.lstrip().startswith("#")
        if number > 0 and not scanner.inside:
            if blank:
                if line.strip() and not in_header and body is not None and _indentation(line) >= body:
                    last = number
                continue
            if body is None and not in_header:
                body = _indentation(line)
            if not in_header and _indentation(line) <= margin:
                break
        began = not scanner.inside
        word = line.split(None, 1)[0] if line.split() else ""
        scanner.feed(line)
        last = number
        if in_header and not scanner.inside:
            if began and word.startswith("@"):
                continue
            header = line.split("#")[0].rstrip()
            is_block = any(text.lstrip().startswith(("def ", "async ", "class ", "@")) for text in lines[: number + 1])
            in_header = False
            if not is_block:
                break
            if not header.endswith(":") and number + 1 < len(lines):
                following = next((text for text in lines[number + 1 :] if text.strip()), "")
                if _indentation(following) <= margin:
                    break
    return lines[: last + 1]


def _class_line(lines, qualname):
    """Index of the line where a class statement, or its first decorator, stands."""
    wanted = qualname.replace(".<locals>", "").split(".")
    outer = []
    scanner = _Scanner()
    decorated = None
    found = None
    for number, line in enumerate(lines):
        began = not scanner.inside
        scanner.feed(line)
        words = line.replace("(", " ").replace(":", " ").split()
        if not began or not words or words[0].startswith("#"):
            continue
        margin = _indentation(line)
        if words[0].startswith("@"):
            decorated = number if decorated is None else decorated
            continue
        while outer and outer[-1][0] >= margin:
            outer.pop()
        name = words[1] if words[0] in ("class", "def") and len(words) > 1 else words[2] if words[0] == "async" and len(words) > 2 else None
        if name is not None:
            outer.append((margin, name))
            if words[0] == "class" and [each for _, each in outer] == wanted:
                found = number if decorated is None else decorated
        decorated = None
    if found is None:
        raise OSError("could not find class definition")
    return found


def findsource(object):
    """All lines of the object's file, and the index at which the object begins."""
    import linecache

    filename = getsourcefile(object)
    lines = linecache.getlines(filename) if filename else []
    if not lines:
        raise OSError("could not get source code")
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _class_line(lines, object.__qualname__)
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        number = object.co_firstlineno - 1
        if number >= len(lines):
            raise OSError("lineno is out of bounds")
        return lines, number
    raise OSError("could not find code object")


def getsourcelines(object):
    """The lines of an object's source, and the number of the first one."""
    object = unwrap(object) if not isclass(object) else object
    lines, number = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or isframe(object) and object.f_code.co_name == "<module>":
        return lines, 0
    return getblock(lines[number:]), number + 1


def getsource(object):
    """The text of an object's source. OSError when it cannot be had."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    """The lines of comments just before an object's source, or None."""
    try:
        lines, number = findsource(object)
    except (OSError, TypeError):
        return None
    comments = []
    while number > 0 and lines[number - 1].lstrip().startswith("#"):
        number -= 1
        comments.insert(0, lines[number].expandtabs().lstrip())
    return "".join(comments) or None


# Frames.

_Traceback = namedtuple("_Traceback", "filename lineno function code_context index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


def _with_positions(base, name):
    def __new__(cls, *args, positions=None):
        self = base.__new__(cls, *args)
        self.positions = positions
        return self

    def __repr__(self):
        fields = ", ".join(f"{field}={getattr(self, field)!r}" for field in base._fields)
        return f"{name}({fields}, positions={self.positions!r})"

    return type(name, (base,), {"__new__": __new__, "__repr__": __repr__, "__module__": __name__})


Traceback = _with_positions(_Traceback, "Traceback")
FrameInfo = _with_positions(_FrameInfo, "FrameInfo")


def getframeinfo(frame, context=1):
    """Where a frame or traceback is: file, line, function, some lines around."""
    import linecache

    number = frame.tb_lineno if istraceback(frame) else frame.f_lineno
    if istraceback(frame):
        frame = frame.tb_frame
    if not isframe(frame):
        raise TypeError(f"{frame!r} is not a frame or traceback object")
    filename = frame.f_code.co_filename
    lines = index = None
    if context > 0:
        every = linecache.getlines(filename)
        if every:
            start = max(0, min(number - 1 - context // 2, len(every) - context))
            lines = every[start : start + context]
            index = number - 1 - start
    return Traceback(filename, number, frame.f_code.co_name, lines, index)


def getlineno(frame):
    return frame.f_lineno


def getouterframes(frame, context=1):
    """FrameInfos of a frame and all that called it."""
    result = []
    while frame:
        info = getframeinfo(frame, context)
        result.append(FrameInfo(frame, *info, positions=info.positions))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    """FrameInfos of a traceback's frames, outermost first."""
    result = []
    while tb:
        info = getframeinfo(tb, context)
        result.append(FrameInfo(tb.tb_frame, *info, positions=info.positions))
        tb = tb.tb_next
    return result


def currentframe():
    """The frame of the caller."""
    return sys._getframe(1)


def stack(context=1):
    """FrameInfos of the caller and all that called it."""
    return getouterframes(sys._getframe(1), context)


def trace(context=1):
    """FrameInfos between the current frame and where the exception being handled was raised."""
    exception = sys.exc_info()[1]
    return getinnerframes(None if exception is None else exception.__traceback__, context)


# Generators and coroutines.

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED = "CORO_CREATED", "CORO_RUNNING", "CORO_SUSPENDED", "CORO_CLOSED"


def getgeneratorstate(generator):
    """One of GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED."""
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    """A generator's local variables by name."""
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    frame = generator.gi_frame
    return {} if frame is None else frame.f_locals


def getcoroutinestate(coroutine):
    """One of CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, CORO_CLOSED."""
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    return CORO_CLOSED if coroutine.cr_frame is None else CORO_CREATED


def getcoroutinelocals(coroutine):
    frame = coroutine.cr_frame
    return {} if frame is None else frame.f_locals


ClosureVars = namedtuple("ClosureVars", "nonlocals globals builtins unbound")


def getclosurevars(func):
    """What the free names of a function refer to."""
    if ismethod(func):
        func = func.__func__
    if not isfunction(func):
        raise TypeError(f"{func!r} is not a Python function")
    code = func.__code__
    cells = func.__closure__ or ()
    nonlocals = {name: cell.cell_contents for name, cell in zip(code.co_freevars, cells)}
    found, from_builtins, unbound = {}, {}, set()
    for name in code.co_names:
        if name in ("None", "True", "False"):
            continue
        if name in func.__globals__:
            found[name] = func.__globals__[name]
        elif hasattr(builtins, name):
            from_builtins[name] = getattr(builtins, name)
        else:
            unbound.add(name)
    return ClosureVars(nonlocals, found, from_builtins, unbound)


# Signatures.


class _void:
    """Stands for a value that was not given."""


class _empty:
    """Marks a parameter without default, or anything without annotation."""


class _ParameterKind(enum.IntEnum):
    POSITIONAL_ONLY = 0
    POSITIONAL_OR_KEYWORD = 1
    VAR_POSITIONAL = 2
    KEYWORD_ONLY = 3
    VAR_KEYWORD = 4

    def __str__(self):
        return self._name_

    @property
    def description(self):
        return _DESCRIPTIONS[self]


_POSITIONAL_ONLY = _ParameterKind.POSITIONAL_ONLY
_POSITIONAL_OR_KEYWORD = _ParameterKind.POSITIONAL_OR_KEYWORD
_VAR_POSITIONAL = _ParameterKind.VAR_POSITIONAL
_KEYWORD_ONLY = _ParameterKind.KEYWORD_ONLY
_VAR_KEYWORD = _ParameterKind.VAR_KEYWORD
_DESCRIPTIONS = {
    _POSITIONAL_ONLY: "positional-only", _POSITIONAL_OR_KEYWORD: "positional or keyword",
    _VAR_POSITIONAL: "variadic positional", _KEYWORD_ONLY: "keyword-only", _VAR_KEYWORD: "variadic keyword",
}


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return f"{annotation.__module__}.{annotation.__qualname__}"
    return repr(annotation)


class Parameter:
    """One parameter of a function: name, kind, default, annotation."""

    __slots__ = "_name", "_kind", "_default", "_annotation"

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        try:
            self._kind = _ParameterKind(kind)
        except ValueError:
            raise ValueError(f"value {kind!r} is not a valid Parameter.kind")
        if default is not _empty and self._kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f"{self._kind.description} parameters cannot have default values")
        if name is _empty:
            raise ValueError("name is a required attribute for Parameter")
        if not isinstance(name, str):
            raise TypeError(f"name must be a str, not a {type(name).__name__}")
        if name[0] == "." and name[1:].isdigit():
            name = f"implicit{name[1:]}"
            self._kind = _POSITIONAL_ONLY
        elif not name.isidentifier():
            raise ValueError(f"{name!r} is not a valid parameter name")
        self._name = name
        self._default = default
        self._annotation = annotation

    name = property(attrgetter("_name"))
    default = property(attrgetter("_default"))
    annotation = property(attrgetter("_annotation"))
    kind = property(attrgetter("_kind"))

    def replace(self, *, name=_void, kind=_void, annotation=_void, default=_void):
        """A copy with some parts replaced."""
        return type(self)(
            self._name if name is _void else name, self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void else annotation,
        )

    def __str__(self):
        text = self._name
        if self._annotation is not _empty:
            text = f"{text}: {formatannotation(self._annotation)}"
        if self._default is not _empty:
            text = f"{text} = {self._default!r}" if self._annotation is not _empty else f"{text}={self._default!r}"
        return {_VAR_POSITIONAL: "*", _VAR_KEYWORD: "**"}.get(self._kind, "") + text

    def __repr__(self):
        return f'<{self.__class__.__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash(self._key())


class BoundArguments:
    """Arguments as a call would bind them to the parameters of a signature."""

    __slots__ = "arguments", "_signature"

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY) or name not in self.arguments:
                break
            if parameter.kind == _VAR_POSITIONAL:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if not by_name:
                if parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    by_name = True
                elif name not in self.arguments:
                    by_name = True
                    continue
            if not by_name or name not in self.arguments:
                continue
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        """Put in the defaults of what is missing."""
        result = []
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                result.append((name, self.arguments[name]))
            elif parameter.default is not _empty:
                result.append((name, parameter.default))
            elif parameter.kind is _VAR_POSITIONAL:
                result.append((name, ()))
            elif parameter.kind is _VAR_KEYWORD:
                result.append((name, {}))
        self.arguments = dict(result)

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.signature == other.signature and self.arguments == other.arguments

    def __repr__(self):
        shown = ", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])
        return f"<{self.__class__.__name__} ({shown})>"


class Signature:
    """What a callable takes and gives."""

    __slots__ = "_return_annotation", "_parameters"

    _parameter_cls = Parameter
    _bound_arguments_cls = BoundArguments
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        if parameters is None:
            parameters = ()
        if __validate_parameters__:
            self._validate(parameters)
        self._parameters = types.MappingProxyType(OrderedDict((each.name, each) for each in parameters))
        self._return_annotation = return_annotation

    def _validate(self, parameters):
        seen = set()
        top = _POSITIONAL_ONLY
        with_default = False
        for each in parameters:
            if each.kind < top:
                raise ValueError(f"wrong parameter order: {top.description} parameter before {each.kind.description} parameter")
            if each.kind > top:
                top = each.kind
            if each.kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if each.default is _empty:
                    if with_default:
                        raise ValueError("non-default argument follows default argument")
                else:
                    with_default = True
            if each.name in seen:
                raise ValueError(f"duplicate parameter name: {each.name!r}")
            seen.add(each.name)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        """The signature of a callable."""
        return _signature_of(obj, cls, follow_wrapped, (globals, locals, eval_str))

    @property
    def parameters(self):
        return self._parameters

    @property
    def return_annotation(self):
        return self._return_annotation

    def replace(self, *, parameters=_void, return_annotation=_void):
        """A copy with some parts replaced."""
        return type(self)(
            self.parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation if return_annotation is _void else return_annotation,
        )

    def _bind(self, args, kwargs, *, partial=False):
        arguments = {}
        parameters = iter(self._parameters.values())
        held = None
        values = list(args)
        position = 0
        rest = []
        while True:
            parameter = next(parameters, None)
            if position < len(values):
                if parameter is None or parameter.kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
                    raise TypeError("too many positional arguments")
                if parameter.kind == _VAR_POSITIONAL:
                    arguments[parameter.name] = tuple(values[position:])
                    break
                if parameter.name in kwargs and parameter.kind != _POSITIONAL_ONLY:
                    raise TypeError(f"multiple values for argument {parameter.name!r}")
                arguments[parameter.name] = values[position]
                position += 1
                continue
            if parameter is None or parameter.kind == _VAR_POSITIONAL:
                break
            if parameter.name in kwargs:
                if parameter.kind == _POSITIONAL_ONLY:
                    raise TypeError(f"{parameter.name!r} parameter is positional only, but was passed as a keyword")
                held = parameter
                break
            if parameter.kind == _VAR_KEYWORD or parameter.default is not _empty:
                held = parameter
                break
            if not partial and parameter.kind != _KEYWORD_ONLY:
                raise TypeError(f"missing a required argument: {parameter.name!r}")
            held = parameter
            break
        rest = ([] if held is None else [held]) + list(parameters)
        self._bind_by_name(arguments, rest, kwargs, partial)
        return self._bound_arguments_cls(self, arguments)

    def _bind_by_name(self, arguments, parameters, kwargs, partial):
        kwargs = dict(kwargs)
        collecting = None
        for parameter in parameters:
            if parameter.kind == _VAR_KEYWORD:
                collecting = parameter
                continue
            if parameter.kind == _VAR_POSITIONAL:
                continue
            if parameter.name not in kwargs:
                if not partial and parameter.default is _empty:
                    raise TypeError(f"missing a required argument: {parameter.name!r}")
                continue
            if parameter.kind == _POSITIONAL_ONLY:
                raise TypeError(f"{parameter.name!r} parameter is positional only, but was passed as a keyword")
            arguments[parameter.name] = kwargs.pop(parameter.name)
        if kwargs:
            if collecting is None:
                raise TypeError(f"got an unexpected keyword argument {next(iter(kwargs))!r}")
            arguments[collecting.name] = kwargs

    def bind(self, /, *args, **kwargs):
        """Bind arguments to the parameters. TypeError when a call with them would fail."""
        return self._bind(args, kwargs)

    def bind_partial(self, /, *args, **kwargs):
        """As bind, but arguments may be missing."""
        return self._bind(args, kwargs, partial=True)

    def __str__(self):
        result = []
        positional_only = False
        star_needed = True
        for parameter in self.parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                positional_only = True
            elif positional_only:
                result.append("/")
                positional_only = False
            if kind == _VAR_POSITIONAL:
                star_needed = False
            elif kind == _KEYWORD_ONLY and star_needed:
                result.append("*")
                star_needed = False
            result.append(str(parameter))
        if positional_only:
            result.append("/")
        text = f"({', '.join(result)})"
        if self.return_annotation is not _empty:
            text += f" -> {formatannotation(self.return_annotation)}"
        return text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self}>"

    def _key(self):
        ordered = tuple(each for each in self.parameters.values() if each.kind != _KEYWORD_ONLY)
        by_name = {each.name: each for each in self.parameters.values() if each.kind == _KEYWORD_ONLY}
        return ordered, by_name, self.return_annotation

    def __eq__(self, other):
        return self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        ordered, by_name, annotation = self._key()
        return hash((ordered, frozenset(by_name.values()), annotation))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
    """The Signature of a callable."""
    return Signature.from_callable(obj, follow_wrapped=follow_wrapped, globals=globals, locals=locals, eval_str=eval_str)


def _without_first(sig):
    """The signature of a method when it is bound."""
    parameters = tuple(sig.parameters.values())
    if not parameters or parameters[0].kind in (_VAR_KEYWORD, _KEYWORD_ONLY):
        raise ValueError("invalid method signature")
    if parameters[0].kind in (_POSITIONAL_OR_KEYWORD, _POSITIONAL_ONLY):
        parameters = parameters[1:]
    return sig.replace(parameters=parameters)


def _of_function(cls, function, options, annotations=None):
    code = function.__code__
    count = code.co_argcount
    names = code.co_varnames
    if annotations is None:
        annotations = get_annotations(function, globals=options[0], locals=options[1], eval_str=options[2])
    defaults = function.__defaults__ or ()
    keyword_defaults = function.__kwdefaults__ or {}
    parameters = []
    for i, name in enumerate(names[:count]):
        kind = _POSITIONAL_ONLY if i < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        default = defaults[i - count + len(defaults)] if i >= count - len(defaults) else _empty
        parameters.append(Parameter(name, kind, default=default, annotation=annotations.get(name, _empty)))
    end = count + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        parameters.append(Parameter(names[end], _VAR_POSITIONAL, annotation=annotations.get(names[end], _empty)))
        end += 1
    for name in names[count : count + code.co_kwonlyargcount]:
        default = keyword_defaults.get(name, _empty)
        parameters.append(Parameter(name, _KEYWORD_ONLY, default=default, annotation=annotations.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        parameters.append(Parameter(names[end], _VAR_KEYWORD, annotation=annotations.get(names[end], _empty)))
    return cls(parameters, return_annotation=annotations.get("return", _empty))


def _of_builtin(cls, obj):
    """From the text signature that natives have: "($self, x, /, y=1)"."""
    text = getattr(obj, "__text_signature__", None)
    if not text:
        raise ValueError(f"no signature found for builtin {obj!r}")
    namespace = {}
    bound = "$module" in text or "$self" in text and getattr(obj, "__self__", None) is not None and not ismodule(obj.__self__)
    try:
        exec(f"def f{text.replace('$', '')}: pass", namespace)
    except (SyntaxError, NameError):
        raise ValueError(f"no signature found for builtin {obj!r}") from None
    result = _of_function(cls, namespace["f"], (None, None, False), {})
    return _without_first(result) if bound else result


def _of_partial(wrapped, partial):
    """What a partial object still takes: what it has positionally is gone, what it has by name became a default."""
    parameters = OrderedDict(wrapped.parameters.items())
    try:
        given = wrapped.bind_partial(*partial.args, **partial.keywords).arguments
    except TypeError as error:
        raise ValueError(f"partial object {partial!r} has incorrect arguments") from error
    by_keyword = False
    for name, parameter in wrapped.parameters.items():
        if name in given:
            value = given[name]
            if parameter.kind is _POSITIONAL_ONLY:
                parameters.pop(name)
                continue
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                if name in partial.keywords:
                    by_keyword = True
                    parameters[name] = parameter.replace(default=value)
                else:
                    parameters.pop(name)
                    continue
            if parameter.kind is _KEYWORD_ONLY:
                parameters[name] = parameter.replace(default=value)
        if by_keyword:
            if parameter.kind is _POSITIONAL_OR_KEYWORD:
                parameters[name] = parameters[name].replace(kind=_KEYWORD_ONLY)
                parameters.move_to_end(name)
            elif parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                parameters.move_to_end(name)
            elif parameter.kind is _VAR_POSITIONAL:
                parameters.pop(name)
    return wrapped.replace(parameters=parameters.values())


def _user_defined(cls, name):
    """A method that a class statement defined, or None."""
    method = getattr(cls, name, None)
    native = (types.WrapperDescriptorType, types.MethodWrapperType, types.ClassMethodDescriptorType, types.BuiltinFunctionType)
    return None if method is None or isinstance(method, native) else method


def _of_class(obj, cls, follow, options):
    for holder, name in ((type(obj), "__call__"), (obj, "__new__"), (obj, "__init__")):
        method = _user_defined(holder, name)
        if method is not None:
            return _without_first(_signature_of(method, cls, follow, options))
    for base in obj.__mro__[:-1]:
        if base.__dict__.get("__text_signature__"):
            return _of_builtin(cls, base)
    if type not in obj.__mro__:
        if obj.__init__ is object.__init__ and obj.__new__ is object.__new__:
            return cls()
        raise ValueError(f"no signature found for builtin type {obj!r}")
    raise ValueError(f"no signature found for builtin type {obj!r}")


def _signature_of(obj, cls, follow, options):
    if not callable(obj):
        raise TypeError(f"{obj!r} is not a callable object")
    if isinstance(obj, types.MethodType):
        return _without_first(_signature_of(obj.__func__, cls, follow, options))
    if follow:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__") or isinstance(f, types.MethodType))
        if isinstance(obj, types.MethodType):
            return _signature_of(obj, cls, follow, options)
    own = getattr(obj, "__signature__", None)
    if own is not None:
        if not isinstance(own, Signature):
            raise TypeError(f"unexpected object {own!r} in __signature__ attribute")
        return own
    if isfunction(obj):
        return _of_function(cls, obj, options)
    if isinstance(obj, functools.partial):
        return _of_partial(_signature_of(obj.func, cls, follow, options), obj)
    if isclass(obj):
        return _of_class(obj, cls, follow, options)
    if isroutine(obj) or ismethodwrapper(obj):
        return _of_builtin(cls, obj)
    call = _user_defined(type(obj), "__call__")
    if call is not None:
        return _without_first(_signature_of(call, cls, follow, options))
    raise ValueError(f"callable {obj!r} is not supported by signature")


FullArgSpec = namedtuple("FullArgSpec", "args, varargs, varkw, defaults, kwonlyargs, kwonlydefaults, annotations")
ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")
Arguments = namedtuple("Arguments", "args, varargs, varkw")


def getfullargspec(func):
    """Names and defaults of a function's parameters, bound or not."""
    try:
        sig = _signature_of(func.__func__ if ismethod(func) else func, Signature, False, (None, None, False))
    except Exception as error:
        raise TypeError("unsupported callable") from error
    args, defaults, kwonlyargs = [], (), []
    varargs = varkw = None
    kwdefaults, annotations = {}, {}
    if sig.return_annotation is not sig.empty:
        annotations["return"] = sig.return_annotation
    for parameter in sig.parameters.values():
        kind, name = parameter.kind, parameter.name
        if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
            args.append(name)
            if parameter.default is not _empty:
                defaults += (parameter.default,)
        elif kind is _VAR_POSITIONAL:
            varargs = name
        elif kind is _KEYWORD_ONLY:
            kwonlyargs.append(name)
            if parameter.default is not _empty:
                kwdefaults[name] = parameter.default
        else:
            varkw = name
        if parameter.annotation is not _empty:
            annotations[name] = parameter.annotation
    return FullArgSpec(args, varargs, varkw, defaults or None, kwonlyargs, kwdefaults or None, annotations)


def getargs(co):
    """Names of a code object's parameters."""
    names = co.co_varnames
    count = co.co_argcount + co.co_kwonlyargcount
    varargs = varkw = None
    if co.co_flags & CO_VARARGS:
        varargs = names[count]
        count += 1
    if co.co_flags & CO_VARKEYWORDS:
        varkw = names[count]
    return Arguments(list(names[: co.co_argcount + co.co_kwonlyargcount]), varargs, varkw)


def getargvalues(frame):
    """Names of a frame's parameters, and its local variables."""
    args, varargs, varkw = getargs(frame.f_code)
    return ArgInfo(args, varargs, varkw, frame.f_locals)


def formatargvalues(args, varargs, varkw, locals):
    """As text: "(a=1, *rest=())"."""
    parts = [f"{name}={locals[name]!r}" for name in args]
    if varargs:
        parts.append(f"*{varargs}={locals[varargs]!r}")
    if varkw:
        parts.append(f"**{varkw}={locals[varkw]!r}")
    return f"({', '.join(parts)})"


def getcallargs(func, /, *positional, **named):
    """Names of a function's parameters with the values that a call would give them."""
    sig = signature(func.__func__, follow_wrapped=False) if ismethod(func) else signature(func, follow_wrapped=False)
    if ismethod(func):
        positional = (func.__self__,) + positional
    bound = sig.bind(*positional, **named)
    bound.apply_defaults()
    return bound.arguments
