#@ <frozen codecs>
"""Codecs by name, also those that are not from text to bytes; incremental decoding; byte order marks."""

import builtins

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE", "BOM64_LE",
    "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE", "CodecInfo",
    "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter", "StreamReaderWriter",
    "getencoder", "getdecoder", "getincrementalencoder", "getincrementaldecoder", "getreader", "getwriter", "encode",
    "decode", "iterencode", "iterdecode", "strict_errors", "ignore_errors", "replace_errors", "xmlcharrefreplace_errors",
    "backslashreplace_errors", "namereplace_errors", "register_error", "lookup_error",
]

# U+FEFF, encoded in each way.
BOM_UTF8 = b"\xef\xbb\xbf"
BOM_UTF16_LE, BOM_UTF32_LE = b"\xff\xfe", b"\xff\xfe\x00\x00"
BOM_UTF16_BE, BOM_UTF32_BE = BOM_UTF16_LE[::-1], BOM_UTF32_LE[::-1]
BOM_LE, BOM_BE = BOM_UTF16_LE, BOM_UTF16_BE
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE

# How codecs call themselves, by what they are called with "-" and "_" left out.
_TEXT_NAMES = {
    "utf8": "utf-8", "u8": "utf-8", "utf": "utf-8", "cp65001": "utf-8", "utf8sig": "utf-8-sig", "utf16": "utf-16",
    "u16": "utf-16", "utf16le": "utf-16-le", "utf16be": "utf-16-be", "utf32": "utf-32", "u32": "utf-32",
    "utf32le": "utf-32-le", "utf32be": "utf-32-be", "ascii": "ascii", "usascii": "ascii", "646": "ascii",
    "latin1": "iso8859-1", "latin": "iso8859-1", "l1": "iso8859-1", "iso88591": "iso8859-1", "cp819": "iso8859-1",
    "unicodeescape": "unicode-escape", "rawunicodeescape": "raw-unicode-escape", "cp1252": "cp1252", "windows1252": "cp1252",
}


class CodecInfo(tuple):
    """What lookup() gives."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
                name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.streamreader, self.streamwriter = streamreader, streamwriter
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f"<{self.__class__.__module__}.{self.__class__.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """What codecs derive from."""

    def encode(self, input, errors="strict"):
        raise NotImplementedError

    def decode(self, input, errors="strict"):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes piece by piece."""

    def __init__(self, errors="strict"):
        self.errors = errors
        self.buffer = ""

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class IncrementalDecoder:
    """Decodes piece by piece; bytes of a character that is not complete wait."""

    def __init__(self, errors="strict"):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b"", 0

    def setstate(self, state):
        pass


def _unfinished(data, encoding):
    """How many bytes at the end begin a character that is not complete."""
    unit = 4 if encoding.startswith("utf-32") else 2 if encoding.startswith("utf-16") else 1
    if unit > 1:
        return len(data) % unit
    if not encoding.startswith("utf-8"):
        return 0
    for size in (3, 2, 1):
        tail = data[-size:]
        if len(tail) == size and tail[0] >= 0xC0:
            try:
                tail.decode("utf-8")
            except UnicodeDecodeError as error:
                if error.start == 0 and error.reason == "unexpected end of data":
                    return size
    return 0


def _text_codec(encoding):
    """The CodecInfo of an encoding that str.encode knows."""

    def encode(input, errors="strict"):
        if not isinstance(input, str):
            words = f"{encoding.replace('-', '_')}_encode() argument 1 must be str, not {type(input).__name__}"
            raise TypeError(f"encoding with '{encoding}' codec failed (TypeError: {words})")
        return input.encode(encoding, errors), len(input)

    def decode(input, errors="strict"):
        input = bytes(input)
        return input.decode(encoding, errors), len(input)

    class Encoder(IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            result = input.encode(encoding, self.errors)
            if self.started and encoding in ("utf-8-sig", "utf-16", "utf-32"):
                result = result[{"utf-8-sig": 3, "utf-16": 2, "utf-32": 4}[encoding]:]
            self.started = self.started or bool(input)
            return result

        def reset(self):
            self.started = False

    class Decoder(IncrementalDecoder):
        def __init__(self, errors="strict"):
            super().__init__(errors)
            self.buffer = b""

        def decode(self, input, final=False):
            data = self.buffer + bytes(input)
            self.buffer = b""
            kept = 0 if final else _unfinished(data, encoding)
            if kept:
                data, self.buffer = data[:-kept], data[-kept:]
            return data.decode(encoding, self.errors)

        def reset(self):
            self.buffer = b""

        def getstate(self):
            return self.buffer, 0

        def setstate(self, state):
            self.buffer = state[0]

    class Reader(StreamReader):
        pass

    class Writer(StreamWriter):
        pass

    Reader.encode = Writer.encode = staticmethod(encode)
    Reader.decode = Writer.decode = staticmethod(decode)
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, encoding)


def _rot13(input):
    table = {}
    for base in (65, 97):
        for i in range(26):
            table[base + i] = base + (i + 13) % 26
    return input.translate(table)


def _other_codec(name):
    """Codecs that str.encode does not know: rot13 between texts, the others between bytes."""
    if name in ("rot13", "rot-13"):
        return _rot13, _rot13
    import binascii

    if name in ("hex", "hexcodec"):
        return binascii.hexlify, binascii.unhexlify
    if name in ("base64", "base64codec"):
        import base64

        return base64.encodebytes, base64.decodebytes
    if name in ("zlib", "zip", "zlibcodec"):
        import zlib

        return zlib.compress, zlib.decompress
    return None


_search = []
_found = {}


def register(search_function):
    """Add a function that finds codecs."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _search.append(search_function)


def unregister(search_function):
    if search_function in _search:
        _search.remove(search_function)
        _found.clear()


def lookup(encoding):
    """The CodecInfo of an encoding."""
    name = encoding.lower()
    if name in _found:
        return _found[name]
    plain = name.replace("-", "").replace("_", "").replace(" ", "")
    if plain in _TEXT_NAMES:
        result = _text_codec(_TEXT_NAMES[plain])
    else:
        result = None
        for function in _search:
            result = function(name.replace("-", "_").replace(" ", "_"))
            if result is not None:
                break
        else:
            pair = _other_codec(plain)
            if pair is not None:
                shown = {"rot13": "rot-13", "hex": "hex", "base64": "base64", "zip": "zlib"}.get(plain, plain.removesuffix("codec"))

                def encode(input, errors="strict"):
                    return pair[0](input), len(input)

                def decode(input, errors="strict"):
                    return pair[1](input), len(input)

                result = CodecInfo(encode, decode, name=shown, _is_text_encoding=False)
            else:
                try:
                    "".encode(encoding)
                except LookupError:
                    raise LookupError(f"unknown encoding: {encoding}") from None
                result = _text_codec(name)
    _found[name] = result
    return result


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode an object by a codec."""
    return lookup(encoding).encode(obj, errors)[0]


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode an object by a codec."""
    return lookup(encoding).decode(obj, errors)[0]


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode text piece by piece."""
    encode = getincrementalencoder(encoding)(errors, **kwargs).encode
    yield from filter(None, map(encode, iterator))
    rest = encode("", True)
    if rest:
        yield rest


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode bytes piece by piece."""
    decode = getincrementaldecoder(encoding)(errors, **kwargs).decode
    yield from filter(None, map(decode, iterator))
    rest = decode(b"", True)
    if rest:
        yield rest


class _StreamBase(Codec):
    """A stream of bytes, seen as text."""

    def __init__(self, stream, errors="strict"):
        self.stream = stream
        self.errors = errors

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def reset(self):
        pass


class StreamWriter(_StreamBase):
    """Text written to it goes to a stream as bytes."""

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write("".join(list))


class StreamReader(_StreamBase):
    """Text read from a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        super().__init__(stream, errors)
        self._text = ""

    def _fill(self):
        self._text += self.decode(self.stream.read(), self.errors)[0]

    def read(self, size=-1, chars=-1, firstline=False):
        self._fill()
        count = chars if chars >= 0 else size
        if count < 0:
            count = len(self._text)
        text, self._text = self._text[:count], self._text[count:]
        return text

    def readline(self, size=None, keepends=True):
        self._fill()
        lines = self._text.splitlines(True)
        if not lines:
            return ""
        self._text = self._text[len(lines[0]):]
        return lines[0] if keepends else lines[0].splitlines()[0]

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line


class StreamReaderWriter:
    """Reads and writes text over one stream of bytes."""

    encoding = "unknown"

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None):
        return self.reader.readline(size)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file, text of which is encoded."""
    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    result = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    result.encoding = encoding
    return result


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    raise NotImplementedError("gilscope has no EncodedFile")


def strict_errors(exception):
    """Raise it."""
    raise exception


def ignore_errors(exception):
    """Leave out what is wrong."""
    return "", exception.end


def replace_errors(exception):
    """A question mark or U+FFFD for what is wrong."""
    if isinstance(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    return "\ufffd", exception.end


def backslashreplace_errors(exception):
    """Escapes for what is wrong."""
    part = exception.object[exception.start : exception.end]
    if isinstance(part, str):
        return part.encode("ascii", "backslashreplace").decode("ascii"), exception.end
    return "".join(f"\\x{byte:02x}" for byte in part), exception.end


def xmlcharrefreplace_errors(exception):
    """Character references for what is wrong."""
    return "".join(f"&#{ord(c)};" for c in exception.object[exception.start : exception.end]), exception.end


def namereplace_errors(exception):
    """Names for what is wrong."""
    part = exception.object[exception.start : exception.end]
    return part.encode("ascii", "namereplace").decode("ascii"), exception.end


_errors = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors, "backslashreplace": backslashreplace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "namereplace": namereplace_errors,
}


def register_error(errors, handler):
    """Name an error handler. Only this module's functions find it."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _errors[errors] = handler


def lookup_error(errors):
    """The error handler of a name."""
    try:
        return _errors[errors]
    except KeyError:
        raise LookupError(f"unknown error handler name '{errors}'") from None
