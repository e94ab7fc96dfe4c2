# Tracebacks as text and as data. What an exception looks like is gathered into a TracebackException first, and written
# from there. The interpreter prints uncaught exceptions without this module, in nearly the same words.

import sys

import _traceback
import linecache

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb",
]

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"
# So many frames at the same place in a row are shown; the rest are counted.
_SHOWN_REPEATS = 3
_MISSING = object()


# Exceptions, in one call

def _exception_and_traceback(exc, value, tb):
    """What the old form (type, value, traceback) and the new one (exception) mean."""
    if (value is _MISSING) != (tb is _MISSING):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _MISSING:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f"Exception expected for value, {type(exc).__name__} found")


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True):
    """Print an exception with its traceback, to sys.stderr by default."""
    value, tb = _exception_and_traceback(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True):
    """What print_exception prints, as a list of strings that end in newlines."""
    value, tb = _exception_and_traceback(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_MISSING):
    """The lines of an exception without a traceback: one, unless it is a SyntaxError or has notes."""
    if value is _MISSING:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Print the exception that is being handled."""
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The exception that is being handled, as one string."""
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last thing typed at a prompt."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


# Tracebacks and stacks, in one call

def print_list(extracted_list, file=None):
    """Print the lines of format_list."""
    if file is None:
        file = sys.stderr
    for entry in StackSummary.from_list(extracted_list).format():
        print(entry, file=file, end="")


def format_list(extracted_list):
    """Frames, given as FrameSummary or as (file, line, function, text), as strings that end in newlines."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Print a traceback without its heading."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """What print_tb prints, as a list."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """A traceback as a StackSummary, outermost frame first."""
    return StackSummary._of_places(_places_of_traceback(tb), limit=limit)


def print_stack(f=None, limit=None, file=None):
    """Print the frames that lead to a frame, by default the caller's."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """What print_stack prints, as a list."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The frames that lead to a frame as a StackSummary, outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Empty the local variables of all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass  # still running
        tb = tb.tb_next


def walk_stack(f):
    """Each frame with its line, innermost first; without a frame, from the caller of the function that walks."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Each frame of a traceback with its line, outermost first."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _places_of_traceback(tb):
    while tb is not None:
        place = _place_of_instruction(tb.tb_frame.f_code, tb.tb_lasti)
        yield tb.tb_frame, place if place[0] is not None else (tb.tb_lineno, *place[1:])
        tb = tb.tb_next


def _place_of_instruction(code, offset):
    """(line, end line, column, end column) of an instruction; columns count bytes."""
    if offset < 0:
        return None, None, None, None
    return _traceback.position(code, offset)


def _within(limit, frames):
    """The first frames (limit above 0) or the last ones (below 0)."""
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is None:
            return list(frames)
        limit = max(limit, 0)
    frames = list(frames)
    return frames[:limit] if limit >= 0 else frames[limit:]


class FrameSummary:
    """One frame of a traceback: file, line, function, the text of the line, and the columns of the instruction in it."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno
        self._line = line
        if lookup_line:
            self.line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None

    @property
    def _original_line(self):
        """The line with its indentation."""
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _parts(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            mine = (self.filename, self.lineno, self.name, self.locals)
            return mine == (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return self._parts() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._parts()[pos]

    def __iter__(self):
        return iter(list(self._parts()))

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """Frames of a traceback or a stack, ready to be written."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Of pairs of frame and line, as walk_stack and walk_tb give them."""
        places = ((frame, (line, None, None, None)) for frame, line in frame_gen)
        return klass._of_places(places, limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _of_places(klass, places, *, limit=None, lookup_lines=True, capture_locals=False):
        stack = klass()
        for frame, (line, end_line, column, end_column) in _within(limit, places):
            code = frame.f_code
            linecache.lazycache(code.co_filename, frame.f_globals)
            stack.append(FrameSummary(
                code.co_filename, line, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_line, colno=column, end_colno=end_column))
        if lookup_lines:
            for summary in stack:
                summary.line
        return stack

    @classmethod
    def from_list(klass, a_list):
        """Of FrameSummary objects or tuples (file, line, function, text)."""
        stack = StackSummary()
        for frame in a_list:
            if not isinstance(frame, FrameSummary):
                filename, lineno, name, line = frame
                frame = FrameSummary(filename, lineno, name, line=line)
            stack.append(frame)
        return stack

    def format_frame_summary(self, frame_summary):
        """The lines of one frame, as one string; a subclass may return None to leave it out."""
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line.strip()}\n{_caret_line(frame_summary)}"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self):
        """A list with a string for each frame; frames that repeat are summed up."""
        result = []
        last = None
        repeats = 0
        for summary in self:
            text = self.format_frame_summary(summary)
            if text is None:
                continue
            place = (summary.filename, summary.lineno, summary.name)
            if last is None or None in place or place != last:
                result += _more_repeats(repeats)
                last = place
                repeats = 0
            repeats += 1
            if repeats <= _SHOWN_REPEATS:
                result.append(text)
        return result + _more_repeats(repeats)


def _more_repeats(repeats):
    more = repeats - _SHOWN_REPEATS
    if more <= 0:
        return []
    return [f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n']


# Carets

def _caret_line(summary):
    """The line that marks what failed, '' when that is all of the line or not known."""
    if summary.colno is None or summary.end_colno is None:
        return ""
    line = summary._original_line
    shown = summary.line
    start = _characters(line, summary.colno)
    end = _characters(line, summary.end_colno)
    segment = line[start:end]
    anchors = None
    if summary.lineno == summary.end_lineno:
        anchors = _traceback.anchors(segment)
    else:
        end = len(line.rstrip())
    if end - start >= len(shown) and not (anchors and anchors[1] > anchors[0]):
        return ""
    indentation = len(line) - len(shown.lstrip())
    # The newline counts as indentation here, hence the one more.
    first, last = _width(line, start) + 1, _width(line, end) + 1
    marks = "^" * (last - first)
    if anchors:
        left, right = _width(segment, anchors[0]), _width(segment, anchors[1])
        marks = "~" * left + "^" * (right - left) + "~" * (last - first - right)
    return "    " + " " * (first - indentation) + marks + "\n"


def _characters(line, column):
    """A column in bytes of UTF-8, in characters."""
    if line.isascii():
        return min(column, len(line.encode()))
    return len(line.encode("utf-8")[:column].decode("utf-8", errors="replace"))


def _width(line, end):
    """How many columns of a terminal the first characters of a line take."""
    return end if line.isascii() else _traceback.width(line[:end])


# Exceptions as data

def _safe_text(value, what, show=str):
    try:
        return show(value)
    except:
        return f"<{what} {show.__name__}() failed>"


def _last_line(name, text):
    return f"{name}: {text}\n" if text else f"{name}\n"


class _Page:
    """Where in the tree of exception groups the writing stands."""

    def __init__(self):
        self.depth = 0
        self.needs_close = False

    def indent(self):
        return "  " * self.depth

    def lines(self, texts, bar="|"):
        """The texts with the margin of the group around them before every line."""
        before = self.indent() + (f"{bar} " if self.depth else "")
        for text in [texts] if isinstance(texts, str) else texts:
            yield "".join(before + line for line in text.splitlines(True)) if before else text


class TracebackException:
    """All of an exception that its text needs, without hold on its frames."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False,
                 compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.exc_type = exc_type
        self.stack = StackSummary._of_places(
            _places_of_traceback(exc_traceback), limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)
        self._str = _safe_text(exc_value, "exception")
        self.__notes__ = getattr(exc_value, "__notes__", None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self._take_place(exc_value)
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        if _seen is None:
            options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals,
                           max_group_width=max_group_width, max_group_depth=max_group_depth, _seen={id(exc_value)})
            self._take_relatives(exc_value, compact, options)
        else:
            _seen.add(id(exc_value))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Of an exception with its own traceback."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _take_place(self, error):
        """Where a SyntaxError is."""
        self.filename = error.filename
        self.lineno = None if error.lineno is None else str(error.lineno)
        self.end_lineno = None if error.end_lineno is None else str(error.end_lineno)
        self.text = error.text
        self.offset = error.offset
        self.end_offset = error.end_offset
        self.msg = error.msg

    def _take_relatives(self, exc_value, compact, options):
        """Cause, context and members of groups, each exception once; a queue, as chains can be long."""
        seen = options["_seen"]

        def taken(exception):
            return None if exception is None else TracebackException(
                type(exception), exception, exception.__traceback__, **options)

        queue = [(self, exc_value)]
        while queue:
            summary, exception = queue.pop()
            cause = context = members = None
            if exception is not None:
                if id(exception.__cause__) not in seen:
                    cause = taken(exception.__cause__)
                wanted = not compact or (cause is None and not exception.__suppress_context__)
                if wanted and id(exception.__context__) not in seen:
                    context = taken(exception.__context__)
                if isinstance(exception, BaseExceptionGroup):
                    members = [taken(member) for member in exception.exceptions]
            summary.__cause__ = cause
            summary.__context__ = context
            summary.exceptions = members
            if cause is not None:
                queue.append((cause, exception.__cause__))
            if context is not None:
                queue.append((context, exception.__context__))
            if members is not None:
                queue.extend(zip(members, exception.exceptions))

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """Yield the lines that follow the traceback: type and message, before them a SyntaxError's place, then the notes."""
        if self.exc_type is None:
            yield _last_line(None, "" if self._str == "None" else self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            name = (module if isinstance(module, str) else "<unknown>") + "." + name
        if issubclass(self.exc_type, SyntaxError):
            yield from self._syntax_error_lines(name)
        else:
            yield _last_line(name, self._str)
        yield from self._note_lines()

    def _note_lines(self):
        notes = self.__notes__
        if isinstance(notes, (list, tuple, str)):
            for note in notes:
                for line in _safe_text(note, "note").split("\n"):
                    yield line + "\n"
        elif notes is not None:
            yield _safe_text(notes, "__notes__", repr)

    def _syntax_error_lines(self, name):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            written = self.text.rstrip("\n")
            shown = written.lstrip(" \n\f")
            yield f"    {shown}\n"
            if self.offset is not None:
                end = self.end_offset if self.end_offset not in (None, 0) else self.offset
                if end == self.offset or end == -1:
                    end = self.offset + 1
                column = self.offset - 1 - (len(written) - len(shown))
                if column >= 0:
                    # Tabs stay tabs, so that the caret keeps its place.
                    padding = "".join(c if c.isspace() else " " for c in shown[:column])
                    yield f"    {padding}{'^' * (end - self.offset)}\n"
        yield f"{name}: {self.msg or '<no detail available>'}{suffix}\n"

    def format(self, *, chain=True, _ctx=None):
        """Yield the whole text, in strings that end in newlines."""
        page = _Page() if _ctx is None else _ctx
        links = [(None, self)]
        while chain:
            exc = links[-1][1]
            if exc.__cause__ is not None:
                words, before = _CAUSE, exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                words, before = _CONTEXT, exc.__context__
            else:
                break
            links[-1] = (words, exc)
            links.append((None, before))
        for words, exc in reversed(links):
            if words is not None:
                yield from page.lines(words)
            if exc.exceptions is None:
                if exc.stack:
                    yield from page.lines("Traceback (most recent call last):\n")
                    yield from page.lines(exc.stack.format())
                yield from page.lines(exc.format_exception_only())
            elif page.depth > self.max_group_depth:
                yield from page.lines(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from self._group_lines(exc, page, chain)

    def _group_lines(self, group, page, chain):
        """A group and its members, each a level deeper."""
        outermost = page.depth == 0
        if outermost:
            page.depth = 1
        if group.stack:
            yield from page.lines("Exception Group Traceback (most recent call last):\n", "+" if outermost else "|")
            yield from page.lines(group.stack.format())
        yield from page.lines(group.format_exception_only())
        width = self.max_group_width
        members = group.exceptions
        shown = len(members) if len(members) <= width else width + 1
        page.needs_close = False
        for index in range(shown):
            last = index == shown - 1
            if last:
                page.needs_close = True
            title = index + 1 if index < width else "..."
            yield f"{page.indent()}{'+-' if index == 0 else '  '}+---------------- {title} ----------------\n"
            page.depth += 1
            if index < width:
                yield from members[index].format(chain=chain, _ctx=page)
            else:
                left = len(members) - width
                yield from page.lines(f"and {left} more exception{'s' if left > 1 else ''}\n")
            if last and page.needs_close:
                yield f"{page.indent()}+------------------------------------\n"
                page.needs_close = False
            page.depth -= 1
        if outermost:
            page.depth = 0

    def print(self, *, file=None, chain=True):
        """Print what format() yields, to sys.stderr by default."""
        if file is None:
            file = sys.stderr
        for line in self.format(chain=chain):
            print(line, file=file, end="")
