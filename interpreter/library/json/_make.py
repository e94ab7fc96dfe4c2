#@ in C
"""What CPython's _json makes: the scanner of a decoder, the writer of an encoder."""

from _json import read, write


def make_scanner(context, error):
    """A function that reads one value from a place on. StopIteration: there is none at the place that it has as its value."""
    def scan_once(string, idx):
        try:
            return read(
                string, idx, error, object_hook=context.object_hook, object_pairs_hook=context.object_pairs_hook,
                parse_float=context.parse_float, parse_int=context.parse_int, parse_constant=context.parse_constant,
                strict=context.strict,
            )
        except error as found:
            if found.msg != "Expecting value":
                raise
            raise StopIteration(found.pos) from None

    return scan_once


def make_encoder(context, indent):
    """A function that gives the text of a value as a tuple of pieces."""
    def iterencode(o, level):
        return write(
            o, default=context.default, skipkeys=context.skipkeys, ensure_ascii=context.ensure_ascii,
            check_circular=context.check_circular, allow_nan=context.allow_nan, sort_keys=context.sort_keys, indent=indent,
            item_separator=context.item_separator, key_separator=context.key_separator,
        ),

    return iterencode
