"""What a test may assert."""

import re

from .util import _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _deprecate(name):
    def deprecated_func(self, *args, **kwargs):
        import warnings

        warnings.warn(f"Please use {name} instead.", DeprecationWarning, 2)
        return getattr(self, name)(*args, **kwargs)

    return deprecated_func


class Comparing:
    """The assert methods of TestCase."""

    def fail(self, msg=None):
        """Fail immediately, with the given message."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f"{standardMsg} : {msg}"
        except UnicodeDecodeError:
            return f"{safe_repr(standardMsg)} : {safe_repr(msg)}"

    def _fail(self, msg, standardMsg):
        raise self.failureException(self._formatMessage(msg, standardMsg))

    def assertFalse(self, expr, msg=None):
        """Check that the expression is false."""
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        """Check that the expression is true."""
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Check that a call, or a with block, raises."""
        from .expect import _AssertRaisesContext

        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As assertRaises; the message must match."""
        from .expect import _AssertRaisesContext

        return _AssertRaisesContext(expected_exception, self, expected_regex).handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Check that a call, or a with block, warns."""
        from .expect import _AssertWarnsContext

        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        from .expect import _AssertWarnsContext

        return _AssertWarnsContext(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """A with block in which something is logged; it gives what was."""
        from .expect import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        from .expect import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            self._fail(msg, "%s != %s" % _common_shorten_repr(first, second))

    def assertEqual(self, first, second, msg=None):
        """Check that both are equal."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _how_close(self, first, second, places, delta):
        """The difference, whether it is small enough, and within what."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference, difference <= delta, f"{safe_repr(delta)} delta"
        if places is None:
            places = 7
        return difference, round(difference, places) == 0, f"{places!r} places"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Check that both differ by less than half a unit in a decimal place, or by no more than delta."""
        if first == second:
            return
        difference, close, limit = self._how_close(first, second, places, delta)
        if not close:
            words = f"{safe_repr(first)} != {safe_repr(second)} within {limit} ({safe_repr(difference)} difference)"
            self._fail(msg, words)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference, close, limit = self._how_close(first, second, places, delta)
        if first == second or close:
            words = f"{safe_repr(first)} == {safe_repr(second)} within {limit}"
            self._fail(msg, words + (f" ({safe_repr(difference)} difference)" if delta is not None else ""))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Check that both have the same items in the same order; tell the first difference."""
        kind = "sequence" if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {kind}: {safe_repr(seq)}")
        lengths = []
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                self._fail(msg, f"{which} {kind} has no length.    Non-sequence?")
        if seq1 == seq2:
            return
        words = "%ss differ: %s != %s\n" % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))
        words += self._first_difference(seq1, seq2, lengths, kind, seq_type)
        import difflib
        import pprint

        diff = "\n".join(difflib.ndiff(pprint.pformat(seq1).splitlines(), pprint.pformat(seq2).splitlines()))
        self.fail(self._formatMessage(msg, self._truncateMessage(words, "\n" + diff)))

    def _first_difference(self, seq1, seq2, lengths, kind, seq_type):
        words = ""
        for i in range(min(lengths)):
            try:
                item1 = seq1[i]
            except (TypeError, IndexError, NotImplementedError):
                return words + f"\nUnable to index element {i} of first {kind}\n"
            try:
                item2 = seq2[i]
            except (TypeError, IndexError, NotImplementedError):
                return words + f"\nUnable to index element {i} of second {kind}\n"
            if item1 != item2:
                words += "\nFirst differing element %d:\n%s\n%s\n" % ((i,) + _common_shorten_repr(item1, item2))
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                return words
        if lengths[0] != lengths[1]:
            more, fewer, longer, which = (lengths[0], lengths[1], seq1, "First")
            if lengths[1] > lengths[0]:
                more, fewer, longer, which = (lengths[1], lengths[0], seq2, "Second")
            words += f"\n{which} {kind} contains {more - fewer} additional elements.\n"
            try:
                words += f"First extra element {fewer}:\n{safe_repr(longer[fewer])}\n"
            except (TypeError, IndexError, NotImplementedError):
                words += f"Unable to index element {fewer} of {which.lower()} {kind}\n"
        return words

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Check that two sets are equal; tell what only one of them has."""
        differences = []
        for which, one, other in (("first", set1, set2), ("second", set2, set1)):
            try:
                differences.append(one.difference(other))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        if not differences[0] and not differences[1]:
            return
        lines = []
        for (one, other), items in zip((("first", "second"), ("second", "first")), differences):
            if items:
                lines.append(f"Items in the {one} set but not the {other}:")
                lines.extend(repr(item) for item in items)
        self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            import difflib
            import pprint

            words = "%s != %s" % _common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(difflib.ndiff(pprint.pformat(d1).splitlines(), pprint.pformat(d2).splitlines()))
            self._fail(msg, self._truncateMessage(words, diff))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        import warnings

        warnings.warn("assertDictContainsSubset is deprecated", DeprecationWarning)
        missing = [key for key in subset if key not in dictionary]
        wrong = [f"{safe_repr(key)}, expected: {safe_repr(value)}, actual: {safe_repr(dictionary[key])}"
                 for key, value in subset.items() if key in dictionary and value != dictionary[key]]
        if missing or wrong:
            words = f"Missing: {','.join(safe_repr(key) for key in missing)}" if missing else ""
            if wrong:
                words += ("; " if words else "") + f"Mismatched values: {','.join(wrong)}"
            self._fail(msg, words)

    def assertCountEqual(self, first, second, msg=None):
        """Check that both have the same items the same number of times, in any order."""
        first, second = list(first), list(second)
        try:
            differences = _count_diff_hashable(first, second)
        except TypeError:
            differences = _count_diff_all_purpose(first, second)
        if differences:
            lines = [f"First has {here}, Second has {there}:  {item!r}" for here, there, item in differences]
            diff = "\n".join(lines)
            self.fail(self._formatMessage(msg, self._truncateMessage("Element counts were not equal:\n", diff)))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Check that two texts are equal; show the lines that differ."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        import difflib

        lines = [text.splitlines(keepends=True) for text in (first, second)]
        if len(lines[0]) == 1 and first.strip("\r\n") == first:
            lines = [first + "\n"], [second + "\n"]
        words = "%s != %s" % _common_shorten_repr(first, second)
        diff = "\n" + "".join(difflib.ndiff(*lines))
        self._fail(msg, self._truncateMessage(words, diff))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        """Check that a regular expression is found in the text."""
        if isinstance(expected_regex, (str, bytes)):
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start() : match.end()]
            self._fail(msg, f"Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}")

    failUnlessEqual = assertEquals = _deprecate("assertEqual")
    failIfEqual = assertNotEquals = _deprecate("assertNotEqual")
    failUnlessAlmostEqual = assertAlmostEquals = _deprecate("assertAlmostEqual")
    failIfAlmostEqual = assertNotAlmostEquals = _deprecate("assertNotAlmostEqual")
    failUnless = assert_ = _deprecate("assertTrue")
    failUnlessRaises = _deprecate("assertRaises")
    failIf = _deprecate("assertFalse")
    assertRaisesRegexp = _deprecate("assertRaisesRegex")
    assertRegexpMatches = _deprecate("assertRegex")
    assertNotRegexpMatches = _deprecate("assertNotRegex")
