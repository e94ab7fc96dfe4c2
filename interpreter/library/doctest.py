"""Examples in docstrings, run and compared with what they say."""

import inspect
import linecache
import re
import sys
import traceback
from collections import namedtuple
from io import StringIO

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "testmod", "run_docstring_examples", "TestResults",
]

TestResults = namedtuple("TestResults", "failed attempted")
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """A flag for "# doctest: +NAME"."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."


def _indent(text, indent=4):
    return re.sub("(?m)^(?!$)", indent * " ", text)


class Example:
    """A statement and the output that is expected of it."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options


class DocTest:
    """The examples of one docstring."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        shown = "no examples" if not count else "1 example" if count == 1 else f"{count} examples"
        return f"<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({shown})>"

    def __lt__(self, other):
        return self.name < other.name


class DocTestParser:
    """Finds examples in text."""

    _EXCEPTION = re.compile(
        r"\A(?P<hdr>Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$(?P<stack>.*?)^(?P<msg>\w+.*)",
        re.MULTILINE | re.DOTALL | re.VERBOSE)
    _OPTION = re.compile(r"#\s*doctest:\s*([^\n\'\"]*)$", re.MULTILINE)

    def get_examples(self, string, name="<string>"):
        """All examples of a text."""
        examples = []
        lines = string.expandtabs().split("\n")
        i = 0
        while i < len(lines):
            line = lines[i]
            indent = len(line) - len(line.lstrip(" "))
            if not line[indent:].startswith(">>>"):
                i += 1
                continue
            start = i
            source = []
            while i < len(lines) and lines[i][indent : indent + 3] == (">>>" if i == start else "..."):
                rest = lines[i][indent + 3 :]
                if rest and rest[0] != " ":
                    raise ValueError(f"line {i + 1!r} of the docstring for {name} lacks blank after "
                                     f"{lines[i][indent:indent + 3]}: {lines[i]!r}")
                source.append(rest[1:])
                i += 1
            want = []
            while i < len(lines) and lines[i].strip() and not lines[i].lstrip(" ").startswith(">>>"):
                if lines[i][:indent].strip():
                    raise ValueError(f"line {i + 1!r} of the docstring for {name} has inconsistent leading whitespace: {lines[i]!r}")
                want.append(lines[i][indent:])
                i += 1
            text = "\n".join(source)
            if not text.strip() or text.strip().startswith("#") and "\n" not in text.strip():
                if not self._OPTION.search(text):
                    continue
            expected = "\n".join(want)
            found = self._EXCEPTION.match(expected)
            examples.append(Example(text, expected, found.group("msg") if found else None, start, indent, self._options(text, name, start)))
        return examples

    def _options(self, source, name, lineno):
        options = {}
        for found in self._OPTION.finditer(source):
            for option in found.group(1).replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1!r} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


class DocTestFinder:
    """Finds the docstrings of an object and of what it contains."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """DocTests sorted by name."""
        if name is None:
            name = obj.__name__
        if module is None:
            module = inspect.getmodule(obj)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        globs = {**globs, **(extraglobs or {})}
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort(key=lambda test: test.name)
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        if ">>>" in doc or not self._exclude_empty:
            lineno = self._line_of(obj, doc, module)
            test = self._parser.get_doctest(doc, globs, name, getattr(module, "__file__", None) or name, lineno)
            if test.examples or not self._exclude_empty:
                tests.append(test)
        if inspect.ismodule(obj) and self._recurse:
            for child_name, child in obj.__dict__.items():
                if (inspect.isroutine(inspect.unwrap(child)) if callable(child) else False) or inspect.isclass(child):
                    if getattr(child, "__module__", None) == obj.__name__:
                        self._find(tests, child, f"{name}.{child_name}", module, globs, seen)
            for child_name, child in getattr(obj, "__test__", {}).items():
                self._find(tests, child, f"{name}.__test__.{child_name}", module, globs, seen)
        if inspect.isclass(obj) and self._recurse:
            for child_name, child in obj.__dict__.items():
                if isinstance(child, (staticmethod, classmethod)):
                    child = child.__func__
                if inspect.isroutine(child) or inspect.isclass(child) or isinstance(child, property):
                    if isinstance(child, property) or getattr(child, "__module__", None) == module.__name__:
                        self._find(tests, child, f"{name}.{child_name}", module, globs, seen)

    def _line_of(self, obj, doc, module):
        """The line (from 0) at which a docstring begins."""
        try:
            lines, number = inspect.findsource(obj.fget if isinstance(obj, property) else module if isinstance(obj, str) else obj)
        except (OSError, TypeError):
            return None
        if inspect.ismodule(obj):
            number = 0
        while number < len(lines) and not re.match(r"\s*[rRuU]*(\"\"\"|'''|\"|')", lines[number]):
            number += 1
        return number if number < len(lines) else None


class OutputChecker:
    """Compares what was written with what was expected."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r"(?m)^%s\s*?$" % re.escape(BLANKLINE_MARKER), "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _ellipsis_match(want, got)

    def output_difference(self, example, got, optionflags):
        """The words that tell of a difference."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        if got:
            return f"Expected nothing\nGot:\n{_indent(got)}"
        return "Expected nothing\nGot nothing\n"


def _ellipsis_match(want, got):
    """"..." in `want` stands for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    pieces = want.split(ELLIPSIS_MARKER)
    start, end = 0, len(got)
    if pieces[0]:
        if not got.startswith(pieces[0]):
            return False
        start = len(pieces[0])
        del pieces[0]
    if pieces and pieces[-1]:
        if not got.endswith(pieces[-1]):
            return False
        end -= len(pieces[-1])
        del pieces[-1]
    if start > end:
        return False
    for piece in pieces:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


class DocTestRunner:
    """Runs DocTests and counts what failed."""

    DIVIDER = "*" * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        self._name2ft = {}

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = "Expecting:\n" + _indent(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indent(example.source) + expecting)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + "Exception raised:\n" + _indent("".join(traceback.format_exception(*exc_info))))

    def _failure_header(self, test, example):
        out = [self.DIVIDER]
        if test.filename:
            lineno = "?" if test.lineno is None else test.lineno + example.lineno + 1
            out.append(f'File "{test.filename}", line {lineno}, in {test.name}')
        else:
            out.append(f"Line {example.lineno + 1}, in {test.name}")
        out += ["Failed example:", _indent(example.source)]
        return "\n".join(out)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test."""
        saved = sys.stdout
        out = out or saved.write
        sys.stdout = fake = StringIO()
        try:
            failed, tried = self.__run(test, fake, out)
        finally:
            sys.stdout = saved
            if clear_globs:
                test.globs.clear()
        before = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = before[0] + failed, before[1] + tried
        self.failures += failed
        self.tries += tried
        return TestResults(failed, tried)

    def __run(self, test, fake, out):
        failures = tries = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                continue
            tries += 1
            if not quiet:
                self.report_start(out, test, example)
            exc_info = None
            filename = f"<doctest {test.name}[{number}]>"
            linecache.cache[filename] = len(example.source), None, example.source.splitlines(True), filename
            try:
                exec(compile(example.source, filename, "single",  #@ 1353
                             0, True), test.globs)
            except KeyboardInterrupt:
                raise
            except BaseException:
                exc_info = sys.exc_info()
            got = fake.getvalue()
            if got and not got.endswith("\n"):
                got += "\n"
            fake.seek(0)
            fake.truncate()
            if exc_info is None:
                good = self._checker.check_output(example.want, got, self.optionflags)
            else:
                good, got = self._judge(example, got, exc_info)
            if good:
                if not quiet:
                    self.report_success(out, test, example, got)
            else:
                failures += 1
                if not quiet:
                    if good is None:
                        self.report_unexpected_exception(out, test, example, exc_info)
                    else:
                        self.report_failure(out, test, example, got)
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = original
        return failures, tries

    def _judge(self, example, got, exc_info):
        """Was this exception expected? None: none was."""
        message = traceback.format_exception_only(*exc_info[:2])[-1]
        got += "".join(traceback.format_exception(*exc_info))
        if example.exc_msg is None:
            return None, got
        if self._checker.check_output(example.exc_msg, message, self.optionflags):
            return True, got
        if self.optionflags & IGNORE_EXCEPTION_DETAIL:
            def kind(text):
                return text.split("\n")[0].partition(":")[0].rpartition(".")[2].strip()

            return kind(example.exc_msg) == kind(message), got
        return False, got

    def summarize(self, verbose=None):
        """Print how many failed; the counts are the result."""
        verbose = self._verbose if verbose is None else verbose
        untested, passed, failed = [], [], []
        failures = tries = 0
        for name, (f, t) in self._name2ft.items():
            failures += f
            tries += t
            if not t:
                untested.append(name)
            elif not f:
                passed.append((name, t))
            else:
                failed.append((name, f, t))
        if verbose:
            if untested:
                print(len(untested), "items had no tests:")
                for name in sorted(untested):
                    print("   ", name)
            if passed:
                print(len(passed), "items passed all tests:")
                for name, count in sorted(passed):
                    print(" %3d tests in %s" % (count, name))
        if failed:
            print(self.DIVIDER)
            print(len(failed), "items had failures:")
            for name, f, t in sorted(failed):
                print(" %3d of %3d in %s" % (f, t, name))
        if verbose:
            print(tries, "tests in", len(self._name2ft), "items.")
            print(tries - failures, "passed and", failures, "failed.")
        if failures:
            print("***Test Failed***", failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries)


class DebugRunner(DocTestRunner):
    """Raises at the first failure."""

    def report_failure(self, out, test, example, got):
        raise AssertionError(self._failure_header(test, example))


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    """Test the docstrings of a module, by default of the program."""
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    finder = DocTestFinder(exclude_empty=exclude_empty)
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in finder.find(m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Test the docstring of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)
