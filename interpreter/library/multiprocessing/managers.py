"""Managers: objects that live in a process of their own, and proxies by which other processes use them."""

import array
import queue
import signal
import threading
import time
import types

from . import connection, context, get_context, pool, process, reduction, util
from ._manager_server import (
    RemoteError, Server, Token, all_methods, convert_to_error, dispatch, listener_client, public_methods,
)

__all__ = ["BaseManager", "SyncManager", "BaseProxy", "Token"]

ProcessError = context.ProcessError


def reduce_array(a):
    return array.array, (a.typecode, a.tobytes())


def rebuild_as_list(obj):
    """Views of dicts arrive as lists."""
    return list, (list(obj),)


reduction.register(array.array, reduce_array)
for _view in {}.items(), {}.keys(), {}.values():
    reduction.register(type(_view), rebuild_as_list)
del _view


class State:
    """How far a manager has come; proxies share it with their manager."""

    __slots__ = ["value"]
    INITIAL, STARTED, SHUTDOWN = range(3)


_TOO_LATE = {State.STARTED: "Already started server", State.SHUTDOWN: "Manager has shut down"}


class BaseManager:
    """Starts a server, or connects to one, and makes objects there, of the types that are registered."""

    _registry = {}
    _Server = Server

    def __init__(self, address=None, authkey=None, serializer="pickle", ctx=None, *, shutdown_timeout=1.0):
        if serializer == "xmlrpclib":
            raise NotImplementedError("managers of gilscope write their messages with pickle, not with xmlrpclib")
        self._Listener, self._Client = listener_client[serializer]
        self._address, self._serializer = address, serializer
        self._authkey = process.AuthenticationString(process.current_process().authkey if authkey is None else authkey)
        self._state = State()
        self._state.value = State.INITIAL
        self._ctx = ctx or get_context()
        self._shutdown_timeout = shutdown_timeout

    address = property(lambda self: self._address)

    def _check_initial(self):
        state = self._state.value
        if state != State.INITIAL:
            raise ProcessError(_TOO_LATE.get(state, f"Unknown state {state!r}"))

    def get_server(self):
        """A server that the calling process runs itself, with serve_forever()."""
        self._check_initial()
        return Server(self._registry, self._address, self._authkey, self._serializer)  #@ 524

    def connect(self):
        """Use the server at the address, which somebody else runs."""
        conn = self._Client(self._address, authkey=self._authkey)  #@ 532
        dispatch(conn, None, "dummy")  #@ 533
        self._state.value = State.STARTED

    def start(self, initializer=None, initargs=()):
        """Start a process that is the server."""
        self._check_initial()
        if not (initializer is None or callable(initializer)):
            raise TypeError('initializer must be a callable')  #@ 550
        # The server tells its address.
        reader, writer = connection.Pipe(duplex=False)
        kind = type(self)
        told = self._registry, self._address, self._authkey, self._serializer, writer, initializer, initargs
        server = self._process = self._ctx.Process(target=kind._run_server, args=told)
        server.name = f"{kind.__name__}-{':'.join(map(str, server._identity))}"
        server.start()  #@ 563
        writer.close()
        self._address = reader.recv()  #@ 567
        reader.close()
        self._state.value = State.STARTED
        known = server, self._address, self._authkey, self._state, self._Client, self._shutdown_timeout
        self.shutdown = util.Finalize(self, kind._finalize_manager, args=known, exitpriority=0)

    @classmethod
    def _run_server(cls, registry, address, authkey, serializer, writer, initializer=None, initargs=()):
        """All that the process of the server does."""
        # Ctrl-C goes to all processes of the program: those that use the objects say when it is over.
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if initializer is not None:
            initializer(*initargs)  #@ 589
        server = cls._Server(registry, address, authkey, serializer)  #@ 592
        with writer:
            writer.send(server.address)
        util.info("manager serving at %r", server.address)
        server.serve_forever()  #@ 600

    @staticmethod
    def _finalize_manager(process, address, authkey, state, _Client, shutdown_timeout):
        """The end of the server: it is asked, then told, then killed."""
        if process.is_alive():
            util.info("sending shutdown message to manager")
            try:
                with _Client(address, authkey=authkey) as conn:
                    dispatch(conn, None, "shutdown")
            except Exception:
                pass
            process.join(shutdown_timeout)
            if process.is_alive():
                util.info("manager still alive")
                util.info("trying to `terminate()` manager process")
                process.terminate()
                process.join(shutdown_timeout)
                if process.is_alive():
                    util.info("manager still alive after terminate")
                    process.kill()
                    process.join()
        state.value = State.SHUTDOWN
        BaseProxy._address_to_local.pop(address, None)

    def _ask(self, what, *args):
        """One answer of the server's, along a connection of its own."""
        with self._Client(self._address, authkey=self._authkey) as conn:
            return dispatch(conn, None, what, *args)

    def _create(self, typeid, /, *args, **kwds):
        """Make an object; gives its token and the names of its methods."""
        assert self._state.value == State.STARTED, 'server not yet started'  #@ 606
        with self._Client(self._address, authkey=self._authkey) as conn:  #@ 607
            id, exposed = dispatch(conn, None, 'create', (typeid,)+args, kwds)  #@ 609
        return Token(typeid, self._address, id), exposed

    def _debug_info(self):
        return self._ask("debug_info")

    def _number_of_objects(self):
        return self._ask("number_of_objects")

    def join(self, timeout=None):
        """Wait until the server that was started here has ended, or the time is up."""
        if self._process is not None:
            self._process.join(timeout)
            if not self._process.is_alive():
                self._process = None

    def __enter__(self):
        if self._state.value == State.INITIAL:
            self.start()  #@ 645
        if self._state.value != State.STARTED:
            self._check_initial()  #@ 650
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown()

    @classmethod
    def register(cls, typeid, callable=None, proxytype=None, exposed=None, method_to_typeid=None, create_method=True):
        """Let managers of this class make objects of a type: `callable` makes one, `proxytype` what it is used by."""
        if "_registry" not in cls.__dict__:
            cls._registry = cls._registry.copy()
        proxytype = AutoProxy if proxytype is None else proxytype
        exposed = exposed or getattr(proxytype, "_exposed_", None)
        method_to_typeid = method_to_typeid or getattr(proxytype, "_method_to_typeid_", None)
        for name in (name for pair in (method_to_typeid or {}).items() for name in pair):
            assert type(name) is str, '%r is not a string' % name  #@ 717
        cls._registry[typeid] = callable, exposed, method_to_typeid, proxytype
        if not create_method:
            return

        def create(self, /, *args, **kwds):
            util.debug("requesting creation of a shared %r object", typeid)
            token, exp = self._create(typeid, *args, **kwds)  #@ 727
            return _proxy_of_new(self, proxytype, token, self._serializer, self._authkey, exp)
        create.__name__ = typeid
        # Tracebacks name the function as CPython does.
        create.__code__ = create.__code__.replace(co_name="temp", co_qualname="BaseManager.register.<locals>.temp")
        setattr(cls, typeid, create)


def _proxy_of_new(manager, proxytype, token, serializer, authkey, exposed):
    """A proxy of what the server has just made, which takes over the reference that it was made with."""
    proxy = proxytype(token, serializer, manager=manager, authkey=authkey, exposed=exposed)
    conn = listener_client[serializer][1](token.address, authkey=authkey)
    dispatch(conn, None, "decref", (token.id,))
    return proxy


class ProcessLocalSet(set):
    """A set that is empty in a forked process."""

    def __init__(self):
        util.register_after_fork(self, set.clear)

    def __reduce__(self):
        return type(self), ()


class BaseProxy:
    """Stands for an object of a server; a thread has one connection for all its proxies of the same server."""

    # For each address: the connections of threads, and the ids of the objects that this process has proxies of.
    _address_to_local = {}
    _mutex = util.ForkAwareThreadLock()

    def __init__(self, token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
        with BaseProxy._mutex:
            local = BaseProxy._address_to_local.get(token.address)
            if local is None:
                local = BaseProxy._address_to_local[token.address] = util.ForkAwareLocal(), ProcessLocalSet()
        self._tls, self._idset = local
        self._token, self._id = token, token.id
        self._manager, self._serializer = manager, serializer
        self._Client = listener_client[serializer][1]
        # A proxy in the server itself, inside another object there, counts as no reference.
        self._owned_by_manager = manager_owned
        if authkey is None:
            authkey = process.current_process().authkey if manager is None else manager._authkey
        self._authkey = process.AuthenticationString(authkey)
        if incref:
            self._incref()  #@ 796
        util.register_after_fork(self, BaseProxy._after_fork)

    def _connect(self):
        util.debug("making connection to manager")
        name, thread = process.current_process().name, threading.current_thread().name
        conn = self._Client(self._token.address, authkey=self._authkey)  #@ 805
        dispatch(conn, None, "accept_connection", (name if thread == "MainThread" else f"{name}|{thread}",))  #@ 806
        self._tls.connection = conn

    def _callmethod(self, methodname, args=(), kwds={}):
        """Call a method of the object; gives a copy of the result, or a proxy of it."""
        conn = getattr(self._tls, "connection", None)
        if conn is None:
            util.debug("thread %r does not own a connection", threading.current_thread().name)
            self._connect()  #@ 818
            conn = self._tls.connection
        conn.send((self._id, methodname, args, kwds))  #@ 821
        kind, result = conn.recv()  #@ 822
        if kind == "#PROXY":
            exposed, token = result
            proxytype = self._manager._registry[token.typeid][-1]  #@ 828
            token.address = self._token.address
            return _proxy_of_new(self._manager, proxytype, token, self._serializer, self._authkey, exposed)
        if kind == "#RETURN":
            return result
        raise convert_to_error(kind, result)  #@ 837

    def _getvalue(self):
        """A copy of the object."""
        return self._callmethod('#GETVALUE')  #@ 843

    def _incref(self):
        if self._owned_by_manager:
            util.debug("owned_by_manager skipped INCREF of %r", self._id)
            return
        conn = self._Client(self._token.address, authkey=self._authkey)  #@ 850
        dispatch(conn, None, 'incref', (self._id,))  #@ 851
        util.debug("INCREF %r", self._id)
        self._idset.add(self._id)
        known = self._token, self._authkey, self._manager and self._manager._state, self._tls, self._idset, self._Client
        self._close = util.Finalize(self, BaseProxy._decref, args=known, exitpriority=10)

    @staticmethod
    def _decref(token, authkey, state, tls, idset, _Client):
        """The end of a proxy: the server hears of it, unless it has ended."""
        idset.discard(token.id)
        if state is not None and state.value != State.STARTED:
            util.debug("DECREF %r -- manager already shutdown", token.id)
        else:
            try:
                util.debug("DECREF %r", token.id)
                dispatch(_Client(token.address, authkey=authkey), None, "decref", (token.id,))
            except Exception as error:
                util.debug("... decref failed %s", error)
        if not idset and hasattr(tls, "connection"):
            util.debug("thread %r has no more proxies so closing conn", threading.current_thread().name)
            with tls.connection:
                del tls.connection

    def _after_fork(self):
        self._manager = None
        try:
            self._incref()
        except Exception as error:
            # The server may have ended.
            util.info("incref failed: %s" % error)

    def __reduce__(self):
        kwds = {} if context.get_spawning_popen() is None else {"authkey": self._authkey}
        maker = type(self)
        if getattr(self, "_isauto", False):
            maker, kwds["exposed"] = AutoProxy, self._exposed_
        return RebuildProxy, (maker, self._token, self._serializer, kwds)

    def __deepcopy__(self, memo):
        return self._getvalue()

    def __repr__(self):
        return f"<{type(self).__name__} object, typeid {self._token.typeid!r} at {id(self):#x}>"

    def __str__(self):
        """The object's repr, where it can be had."""
        try:
            return self._callmethod("__repr__")
        except Exception:
            return f"{repr(self)[:-1]}; '__str__()' failed>"


def RebuildProxy(func, token, serializer, kwds):
    """A proxy that has come as a pickle."""
    current = process.current_process()
    server = getattr(current, "_manager_server", None)
    if server and server.address == token.address:
        util.debug("Rebuild a proxy owned by manager, token=%r", token)
        kwds["manager_owned"] = True
        if token.id not in server.id_to_local_proxy_obj:
            server.id_to_local_proxy_obj[token.id] = server.id_to_obj[token.id]
    incref = kwds.pop("incref", True) and not getattr(current, "_inheriting", False)
    return func(token, serializer, incref=incref, **kwds)  #@ 946


def MakeProxyType(name, exposed, _cache={}):
    """A class of proxies that have the methods of these names."""
    key = name, tuple(exposed)
    if key not in _cache:
        namespace = {}
        for method in exposed:
            exec(f"def {method}(self, /, *args, **kwds):\n        return self._callmethod({method!r}, args, kwds)", namespace)
        made = _cache[key] = type(name, (BaseProxy,), namespace)
        made._exposed_ = key[1]
    return _cache[key]


def AutoProxy(token, serializer, manager=None, authkey=None, exposed=None, incref=True, manager_owned=False):
    """A proxy that has the methods which the server exposes."""
    if exposed is None:
        with listener_client[serializer][1](token.address, authkey=authkey) as conn:
            exposed = dispatch(conn, None, "get_methods", (token,))  #@ 984
    if authkey is None:
        authkey = process.current_process().authkey if manager is None else manager._authkey
    kind = MakeProxyType(f"AutoProxy[{token.typeid}]", exposed)
    proxy = kind(token, serializer, manager=manager, authkey=authkey, incref=incref, manager_owned=manager_owned)
    proxy._isauto = True
    return proxy


class Namespace:
    """An object for attributes."""

    def __init__(self, /, **kwds):
        self.__dict__.update(kwds)

    def __repr__(self):
        shown = sorted(f"{name}={value!r}" for name, value in self.__dict__.items() if not name.startswith("_"))
        return f"{type(self).__name__}({', '.join(shown)})"


class Value:
    """One value. The type is for show, and the server's threads lock nothing."""

    def __init__(self, typecode, value, lock=True):
        self._typecode, self._value = typecode, value

    def get(self):
        return self._value

    def set(self, value):
        self._value = value

    value = property(get, set)

    def __repr__(self):
        return f"{type(self).__name__}({self._typecode!r}, {self._value!r})"


def Array(typecode, sequence, lock=True):
    return array.array(typecode, sequence)


class IteratorProxy(BaseProxy):
    """A generator, or another iterator."""

    _exposed_ = ("__next__", "send", "throw", "close")

    def __iter__(self):
        return self

    def __next__(self, *args):
        """The next item."""
        return self._callmethod('__next__', args)  #@ 1039

    def send(self, *args):
        """Send a generator a value."""
        return self._callmethod('send', args)  #@ 1041

    def throw(self, *args):
        """Raise something in a generator."""
        return self._callmethod('throw', args)  #@ 1043

    def close(self, *args):
        """End a generator."""
        return self._callmethod('close', args)  #@ 1045


class AcquirerProxy(BaseProxy):
    _exposed_ = ("acquire", "release")

    def acquire(self, blocking=True, timeout=None):
        """Take it, if it can be had in time."""
        args = (blocking,) if timeout is None else (blocking, timeout)
        return self._callmethod('acquire', args)  #@ 1052

    def release(self):
        """Let it go."""
        return self._callmethod('release')  #@ 1054

    def __enter__(self):
        """Take it."""
        return self._callmethod('acquire')  #@ 1056

    def __exit__(self, exc_type, exc_val, exc_tb):
        """Let it go."""
        return self._callmethod('release')  #@ 1058


class ConditionProxy(AcquirerProxy):
    _exposed_ = ("acquire", "release", "wait", "notify", "notify_all")

    def wait(self, timeout=None):
        """Wait until it is so, or the time is up."""
        return self._callmethod('wait', (timeout,))  #@ 1064

    def notify(self, n=1):
        """Wake so many of those who wait."""
        return self._callmethod('notify', (n,))  #@ 1066

    def notify_all(self):
        """Wake all who wait."""
        return self._callmethod('notify_all')  #@ 1068

    def wait_for(self, predicate, timeout=None):
        """Wait until the predicate, which is called here, is true, or the time is up."""
        deadline = None if timeout is None else time.monotonic() + timeout
        while not (result := predicate()):
            left = None if deadline is None else deadline - time.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
        return result


class EventProxy(BaseProxy):
    _exposed_ = ("is_set", "set", "clear", "wait")

    def is_set(self):
        """Has it happened?"""
        return self._callmethod('is_set')  #@ 1091

    def set(self):
        """Make it so."""
        return self._callmethod('set')  #@ 1093

    def clear(self):
        """It has not happened."""
        return self._callmethod('clear')  #@ 1095

    def wait(self, timeout=None):
        """Wait until it is so, or the time is up."""
        return self._callmethod('wait', (timeout,))  #@ 1097


class BarrierProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "wait", "abort", "reset")

    def wait(self, timeout=None):
        """Wait until it is so, or the time is up."""
        return self._callmethod('wait', (timeout,))  #@ 1103

    def abort(self):
        """Break the barrier."""
        return self._callmethod('abort')  #@ 1105

    def reset(self):
        """Make the barrier whole again."""
        return self._callmethod('reset')  #@ 1107

    parties = property(lambda self: self._callmethod("__getattribute__", ("parties",)))
    n_waiting = property(lambda self: self._callmethod("__getattribute__", ("n_waiting",)))
    broken = property(lambda self: self._callmethod("__getattribute__", ("broken",)))


def _on_namespace(what, own):
    """An access to an attribute: of the proxy itself where its name begins with an underscore, otherwise of the object."""
    def access(self, key, *value):
        if key[0] == "_":
            return own(self, key, *value)
        callmethod = object.__getattribute__(self, '_callmethod')
        return callmethod(what, (key, *value))  #@ 1124
    return access


class NamespaceProxy(BaseProxy):
    _exposed_ = ("__getattribute__", "__setattr__", "__delattr__")

    __getattr__ = _on_namespace("__getattribute__", object.__getattribute__)
    __setattr__ = _on_namespace("__setattr__", object.__setattr__)
    __delattr__ = _on_namespace("__delattr__", object.__delattr__)


class ValueProxy(BaseProxy):
    _exposed_ = ("get", "set")

    def get(self):
        """What it is."""
        return self._callmethod('get')  #@ 1141

    def set(self, value):
        """Make it so."""
        return self._callmethod('set', (value,))  #@ 1143

    value = property(get, set)
    __class_getitem__ = classmethod(types.GenericAlias)


BaseListProxy = MakeProxyType("BaseListProxy", """
    __add__ __contains__ __delitem__ __getitem__ __len__ __mul__ __reversed__ __rmul__ __setitem__
    append count extend index insert pop remove reverse sort __imul__""".split())


class ListProxy(BaseListProxy):
    """A list. What it is added to or multiplied in place stays the same object."""

    def __iadd__(self, value):
        self._callmethod('extend', (value,))  #@ 1157
        return self

    def __imul__(self, value):
        """The server's answer is a copy, which nobody wants."""
        self._callmethod('__imul__', (value,))  #@ 1160
        return self


DictProxy = MakeProxyType("DictProxy", """
    __contains__ __delitem__ __getitem__ __iter__ __len__ __setitem__
    clear copy get items keys pop popitem setdefault update values""".split())
DictProxy._method_to_typeid_ = {"__iter__": "Iterator"}

ArrayProxy = MakeProxyType("ArrayProxy", ("__len__", "__getitem__", "__setitem__"))

BasePoolProxy = MakeProxyType("PoolProxy", """
    apply apply_async close imap imap_unordered join map map_async starmap starmap_async terminate""".split())
BasePoolProxy._method_to_typeid_ = {
    **dict.fromkeys(("apply_async", "map_async", "starmap_async"), "AsyncResult"), **dict.fromkeys(("imap", "imap_unordered"), "Iterator"),
}


class PoolProxy(BasePoolProxy):
    """A pool whose workers are the server's children."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.terminate()


class SyncManager(BaseManager):
    """A manager of what threads synchronize by, and of lists, dicts, queues, pools and namespaces."""


for _typeid, _callable, _proxytype in (
    ("Queue", queue.Queue, None),
    ("JoinableQueue", queue.Queue, None),
    ("Event", threading.Event, EventProxy),
    ("Lock", threading.Lock, AcquirerProxy),
    ("RLock", threading.RLock, AcquirerProxy),
    ("Semaphore", threading.Semaphore, AcquirerProxy),
    ("BoundedSemaphore", threading.BoundedSemaphore, AcquirerProxy),
    ("Condition", threading.Condition, ConditionProxy),
    ("Barrier", threading.Barrier, BarrierProxy),
    ("Pool", pool.Pool, PoolProxy),
    ("list", list, ListProxy),
    ("dict", dict, DictProxy),
    ("Value", Value, ValueProxy),
    ("Array", Array, ArrayProxy),
    ("Namespace", Namespace, NamespaceProxy),
):
    SyncManager.register(_typeid, _callable, _proxytype)
del _typeid, _callable, _proxytype

# Only methods of other objects give these.
SyncManager.register("Iterator", proxytype=IteratorProxy, create_method=False)
SyncManager.register("AsyncResult", create_method=False)
