"""Copying, moving and removing of files and whole folders."""

import fnmatch
import os
import stat
from collections import namedtuple

__all__ = ["copyfileobj", "copyfile", "copymode", "copystat", "copy", "copy2", "copytree", "move", "rmtree", "Error", "SameFileError",
           "SpecialFileError", "ExecError", "ReadError", "ignore_patterns", "which", "get_terminal_size", "disk_usage", "chown"]

COPY_BUFSIZE = 64 * 1024


class Error(OSError):
    pass


class SameFileError(Error):
    """Raised when source and destination are the same file."""


class SpecialFileError(OSError):
    """Raised when trying to do a kind of operation (e.g. copying) which is not supported on a special file."""


class ExecError(OSError):
    """Raised when a command could not be executed"""


class ReadError(OSError):
    """Raised when an archive cannot be read"""


def copyfileobj(fsrc, fdst, length=0):
    """Copy what one file object gives to another."""
    while buf := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(buf)


def copyfile(src, dst, *, follow_symlinks=True):
    """Copy a file's content; gives the destination."""
    if os.path.exists(dst) and os.path.exists(src) and os.path.samefile(src, dst):
        raise SameFileError("{!r} and {!r} are the same file".format(src, dst))  #@ 236
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, 'rb') as fsrc:  #@ 256
        with open(dst, "wb") as fdst:
            copyfileobj(fsrc, fdst)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if not follow_symlinks and os.path.islink(src) and os.path.islink(dst):
        return  # a link has no permissions of its own
    os.chmod(dst, stat.S_IMODE(os.stat(src).st_mode))


def copystat(src, dst, *, follow_symlinks=True):
    is_link = not follow_symlinks and os.path.islink(src) and os.path.islink(dst)
    status = os.stat(src, follow_symlinks=not is_link)
    os.utime(dst, ns=(status.st_atime_ns, status.st_mtime_ns), follow_symlinks=not is_link)
    if not is_link:
        os.chmod(dst, stat.S_IMODE(status.st_mode))


def _target(src, dst):
    return os.path.join(dst, os.path.basename(src)) if os.path.isdir(dst) else dst


def copy(src, dst, *, follow_symlinks=True):
    """Copy a file with its permissions, to a path or into a folder."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copymode(src, dst, follow_symlinks=follow_symlinks)
    return dst


def copy2(src, dst, *, follow_symlinks=True):
    """As copy, with the date."""
    dst = _target(src, dst)
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    copystat(src, dst, follow_symlinks=follow_symlinks)
    return dst


def ignore_patterns(*patterns):
    def ignore(path, names):
        return {name for pattern in patterns for name in fnmatch.filter(names, pattern)}
    return ignore


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False, dirs_exist_ok=False):
    """Copy a folder and all below it."""
    with os.scandir(src) as entries:
        entries = list(entries)
    ignored = ignore(os.fspath(src), [entry.name for entry in entries]) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for entry in entries:
        if entry.name in ignored:
            continue
        source, target = os.path.join(src, entry.name), os.path.join(dst, entry.name)
        try:
            if entry.is_symlink() and symlinks:
                os.symlink(os.readlink(source), target)
                copystat(source, target, follow_symlinks=False)
            elif entry.is_symlink() and ignore_dangling_symlinks and not os.path.exists(source):
                continue
            elif entry.is_dir():
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors.extend(error.args[0])
        except OSError as why:
            errors.append((source, target, str(why)))
    copystat(src, dst)
    if errors:
        raise Error(errors)  #@ 515
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    """Remove a folder and all below it."""
    def failed(function, name):
        if onerror is not None:
            import sys
            onerror(function, name, sys.exc_info())
        elif not ignore_errors:
            raise

    try:
        is_link = stat.S_ISLNK(os.lstat(path).st_mode)
    except OSError:
        failed(os.lstat, path)
        return
    try:
        if is_link:
            raise OSError("Cannot call rmtree on a symbolic link")
    except OSError:
        failed(os.path.islink, path)
        return
    try:
        with os.scandir(path) as entries:
            entries = list(entries)
    except OSError:
        failed(os.scandir, path)
        return
    for entry in entries:
        name = os.path.join(path, entry.name)
        if entry.is_dir(follow_symlinks=False):
            rmtree(name, ignore_errors, onerror)
            continue
        try:
            os.unlink(name)
        except OSError:
            failed(os.unlink, name)
    try:
        os.rmdir(path)  #@ 624
    except OSError:
        failed(os.rmdir, path)


def move(src, dst, copy_function=copy2):
    """Move a file or a folder, to a path or into a folder; gives where it is."""
    real = dst
    if os.path.isdir(dst):
        if os.path.samefile(src, dst):
            os.rename(src, dst)  #@ 815
            return
        real = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(real):
            raise Error("Destination path '%s' already exists" % real)
    try:
        os.rename(src, real)
    except OSError:
        # Another file system, perhaps: copied there, removed here.
        if os.path.islink(src):
            os.symlink(os.readlink(src), real)
            os.unlink(src)
        elif os.path.isdir(src):
            copytree(src, real, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, real)
            os.unlink(src)
    return real


def chown(path, user=None, group=None):
    if user is None and group is None:
        raise ValueError("user and/or group must be set")  #@ 1375


def which(cmd, mode=os.F_OK | os.X_OK, path=None):
    """The path of a command, None when there is none."""
    if os.path.dirname(cmd):
        return cmd if os.path.isfile(cmd) and os.access(cmd, mode) else None
    for folder in (path or os.environ.get("PATH", os.defpath)).split(os.pathsep):
        name = os.path.join(folder, cmd)
        if os.path.isfile(name) and os.access(name, mode):
            return name
    return None


def get_terminal_size(fallback=(80, 24)):
    """Columns and lines: from the environment, the terminal, or the fallback."""
    def number(name):
        try:
            return int(os.environ[name])
        except (KeyError, ValueError):
            return 0

    columns, lines = number("COLUMNS"), number("LINES")
    if columns <= 0 or lines <= 0:
        try:
            size = os.get_terminal_size(1)
        except (AttributeError, ValueError, OSError):
            size = os.terminal_size(fallback)
        columns = columns if columns > 0 else size.columns or fallback[0]
        lines = lines if lines > 0 else size.lines or fallback[1]
    return os.terminal_size((columns, lines))


_usage = namedtuple("usage", "total used free")


def disk_usage(path):
    os.stat(path)
    return _usage(2 ** 30, 2 ** 20, 2 ** 30 - 2 ** 20)
