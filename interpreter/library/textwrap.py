"""Filling, indenting and dedenting text."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_WHITESPACE = "\t\n\x0b\x0c\r "
_SPACES = str.maketrans({c: " " for c in _WHITESPACE})


def _is_word_char(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return c.isalpha() or c == "_"


def _two_letters(text):
    first, last = text[:1], text[-1:]
    return text[1:-1] in ("", "-") and len(text) > 1 and _is_letter(first) and _is_letter(last)


def _split_word(word):
    """Pieces of a word between which a line may break: after hyphens between letters, and around dashes."""
    pieces = []
    start = i = 0
    n = len(word)
    while i < n:
        if word[i] != "-":
            i += 1
            continue
        end = i
        while end < n and word[end] == "-":
            end += 1
        if end - i >= 2:
            follows = end < n and (_is_word_char(word[end]))
            precedes = i > start and (_is_word_char(word[i - 1]) or word[i - 1] in "!\"'&.,?")
            if precedes and follows:
                pieces.append(word[start:i])
                pieces.append(word[i:end])
                start = end
            i = end
            continue
        # Two letters on either side, between which there may be another hyphen: "long-word", "x-y-z".
        before, after = word[max(i - 3, 0) : i], word[end : end + 3]
        if i > start and (_two_letters(before[-2:]) or _two_letters(before)) and (_two_letters(after[:2]) or _two_letters(after)):
            pieces.append(word[start:end])
            start = end
        i = end
    if start < n:
        pieces.append(word[start:])
    return pieces


class TextWrapper:
    """Breaks paragraphs into lines of a width."""

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
        max_lines=None, placeholder=" [...]",
    ):
        self.width, self.max_lines, self.placeholder = width, max_lines, placeholder
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.tabsize, self.replace_whitespace = expand_tabs, tabsize, replace_whitespace
        self.fix_sentence_endings, self.drop_whitespace = fix_sentence_endings, drop_whitespace
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens

    def _munge_whitespace(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(_SPACES)
        return text

    def _split(self, text):
        """Words and the white space between them."""
        chunks = []
        i = 0
        while i < len(text):
            end = i
            if text[i] in _WHITESPACE:
                while end < len(text) and text[end] in _WHITESPACE:
                    end += 1
                chunks.append(text[i:end])
            else:
                while end < len(text) and text[end] not in _WHITESPACE:
                    end += 1
                word = text[i:end]
                chunks.extend(_split_word(word) if self.break_on_hyphens else [word])
            i = end
        return chunks

    def _fix_sentence_endings(self, chunks):
        """Two spaces after the end of a sentence."""
        for i in range(len(chunks) - 1):
            if chunks[i + 1] == " ":
                word = chunks[i].rstrip("\"'")
                if len(word) > 1 and word[-1] in ".!?" and word[-2].islower():
                    chunks[i + 1] = "  "

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        space_left = 1 if width < 1 else width - cur_len
        if not self.break_long_words:
            # It gets a line of its own, and sticks out.
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        word, end = reversed_chunks[-1], space_left
        if self.break_on_hyphens and len(word) > space_left:
            hyphen = word.rfind("-", 0, space_left)
            if word[: max(hyphen, 0)].strip("-"):
                end = hyphen + 1
        cur_line.append(word[:end])
        reversed_chunks[-1] = word[end:]

    def _wrap_chunks(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError("invalid width %r (must be > 0)" % self.width)  #@ 253
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")  #@ 260
        chunks.reverse()
        while chunks:
            cur_line = []
            cur_len = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and chunks[-1].strip() == "" and lines:
                del chunks[-1]
            while chunks:
                length = len(chunks[-1])
                if cur_len + length > width:
                    break
                cur_line.append(chunks.pop())
                cur_len += length
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, cur_line, cur_len, width)
            if self.drop_whitespace and cur_line and not cur_line[-1].strip():
                cur_line.pop()
            cur_len = sum(map(len, cur_line))
            if not cur_line:
                continue
            is_last = self.max_lines is None or len(lines) + 1 < self.max_lines
            rest_is_blank = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if is_last or rest_is_blank and cur_len <= width:
                lines.append(indent + "".join(cur_line))
                continue
            # The last line there may be: it gives up words until the placeholder fits, else the one before has room for it.
            while cur_line and not (cur_line[-1].strip() and cur_len + len(self.placeholder) <= width):
                cur_len -= len(cur_line.pop())
            before = lines[-1].rstrip() if lines else None
            if cur_line:
                lines.append(f"{indent}{''.join(cur_line)}{self.placeholder}")
            elif before is not None and len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
            else:
                lines.append(indent + self.placeholder.lstrip())
            break
        return lines

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def wrap(self, text):
        """The paragraph's lines, without newlines."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)  #@ 359

    def fill(self, text):
        """The paragraph's lines as one text."""
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """Wrap a single paragraph of text, returning a list of wrapped lines."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Fill a single paragraph of text, returning a new string."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse and truncate the given text to fit in the given width."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the white space that all lines begin with."""
    lines = text.split("\n")
    margin = None
    for line in lines:
        stripped = line.lstrip(" \t")
        if not stripped:
            continue
        indent = line[: len(line) - len(stripped)]
        if margin is None:
            margin = indent
            continue
        common = 0
        while common < len(margin) and common < len(indent) and margin[common] == indent[common]:
            common += 1
        margin = margin[:common]
    result = []
    for line in lines:
        if not line.strip(" \t"):
            result.append("")
        else:
            result.append(line[len(margin) :] if margin else line)
    return "\n".join(result)


def indent(text, prefix, predicate=None):
    """Adds 'prefix' to the beginning of selected lines in 'text'."""
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
