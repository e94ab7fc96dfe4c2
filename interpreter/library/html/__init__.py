"""Escape text for HTML, and read it back."""

import re as _re

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Replace "&", "<", ">" and, unless told otherwise, quotes by character references."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return s.replace('"', "&quot;").replace("'", "&#x27;") if quote else s


_WINDOWS_CONTROLS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ"
_charref = _re.compile(r"&(#[0-9]+;?|#[xX][0-9a-fA-F]+;?|[^\t\n\f <&#;]{1,32};?)")


def _number(text):
    """What a numeric reference stands for; bytes of Windows-1252 for the controls between 128 and 159."""
    point = int(text[1:].rstrip(";"), 16) if text[0] in "xX" else int(text.rstrip(";"))
    if 0x80 <= point <= 0x9F:
        return _WINDOWS_CONTROLS[point - 0x80]
    if point == 0 or 0xD800 <= point <= 0xDFFF or point > 0x10FFFF:
        return "\uFFFD"
    if point == 0x0D:
        return "\r"
    if 1 <= point <= 8 or point == 0xB or 0xE <= point <= 0x1F or point == 0x7F or 0xFDD0 <= point <= 0xFDEF or point & 0xFFFE == 0xFFFE:
        return ""
    return chr(point)


def _replace_charref(match):
    from html.entities import html5

    text = match.group(1)
    if text[0] == "#":
        return _number(text[1:])
    if text in html5:
        return html5[text]
    for end in range(len(text) - 1, 1, -1):
        if text[:end] in html5:
            return html5[text[:end]] + text[end:]
    return "&" + text


def unescape(s):
    """Replace character references by the characters."""
    return _charref.sub(_replace_charref, s) if "&" in s else s
