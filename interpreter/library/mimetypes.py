"""Which kind of content a name stands for, and what names a kind of content has."""

import os
import posixpath

__all__ = ["guess_type", "guess_all_extensions", "guess_extension", "init", "types_map", "common_types", "encodings_map", "suffix_map",
           "add_type"]

inited = True
encodings_map = {".gz": "gzip", ".Z": "compress", ".bz2": "bzip2", ".xz": "xz", ".br": "br"}
suffix_map = {".svgz": ".svg.gz", ".tgz": ".tar.gz", ".taz": ".tar.gz", ".tz": ".tar.gz", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
common_types = {".rtf": "application/rtf", ".jpg": "image/jpg", ".mid": "audio/midi", ".midi": "audio/midi", ".pct": "image/pict",
                ".pic": "image/pict", ".pict": "image/pict", ".webp": "image/webp", ".xul": "text/xul"}

_KINDS = """
text/javascript js mjs
application/json json
application/manifest+json webmanifest
application/msword doc dot wiz
application/n-quads nq
application/n-triples nt
application/octet-stream bin a dll exe o obj so
application/pdf pdf
application/pkcs7-mime p7c
application/postscript ps ai eps
application/trig trig
application/vnd.apple.mpegurl m3u m3u8
application/vnd.ms-excel xls xlb
application/vnd.ms-powerpoint ppt pot ppa pps pwz
application/wasm wasm
application/x-csh csh
application/x-hdf5 h5
application/x-latex latex
application/x-python-code pyc pyo
application/x-sh sh
application/x-shockwave-flash swf
application/x-tar tar
application/x-tex tex
application/xml xsl rdf wsdl xpdl
application/zip zip
audio/aac adts aac ass
audio/basic au snd
audio/mpeg mp3 mp2
audio/opus opus
audio/x-wav wav
image/avif avif
image/bmp bmp
image/gif gif
image/jpeg jpg jpe jpeg
image/heic heic
image/png png
image/svg+xml svg
image/tiff tiff tif
image/vnd.microsoft.icon ico
message/rfc822 eml mht mhtml nws
text/css css
text/csv csv
text/html html htm
text/n3 n3
text/plain txt bat c h ksh pl srt
text/richtext rtx
text/tab-separated-values tsv
text/vtt vtt
text/x-python py
text/x-sgml sgm sgml
text/xml xml
video/mp4 mp4
video/mpeg mpeg m1v mpa mpe mpg
video/quicktime mov qt
video/webm webm
video/x-msvideo avi
"""
types_map = {f".{ending}": kind for kind, *endings in map(str.split, _KINDS.strip().splitlines()) for ending in endings}


def init(files=None):
    """The tables are there from the start."""


def add_type(type, ext, strict=True):
    """Tell of another ending."""
    (types_map if strict else common_types)[ext] = type


def guess_type(url, strict=True):
    """(kind, encoding) of a name or address; None for what is not known."""
    scheme, colon, path = os.fspath(url).partition(":")
    if colon and scheme.lower() == "data":
        kind = path.partition(",")[0].partition(";")[0]
        return (kind if "/" in kind and "=" not in kind else "text/plain"), None
    base, ending = posixpath.splitext(path if colon and "/" not in scheme else scheme + colon + path)
    while ending in suffix_map:
        base, ending = posixpath.splitext(base + suffix_map[ending])
    encoding = encodings_map.get(ending)
    if encoding is not None:
        base, ending = posixpath.splitext(base)
    for table in (types_map,) if strict else (types_map, common_types):
        kind = table.get(ending, table.get(ending.lower()))
        if kind is not None:
            return kind, encoding
    return None, encoding


def guess_all_extensions(type, strict=True):
    """All endings of a kind."""
    wanted = type.lower()
    endings = [ending for ending, kind in types_map.items() if kind == wanted]
    if not strict:
        endings += [ending for ending, kind in common_types.items() if kind == wanted and ending not in endings]
    return endings


def guess_extension(type, strict=True):
    """One ending of a kind, or None."""
    endings = guess_all_extensions(type, strict)
    return endings[0] if endings else None
