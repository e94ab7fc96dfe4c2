"""Look into live objects: what they are, what a function takes, where its source is, who called whom."""

from _inspect.kinds import (
    CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_ITERABLE_COROUTINE, CO_NESTED, CO_NEWLOCALS, CO_NOFREE,
    CO_OPTIMIZED, CO_VARARGS, CO_VARKEYWORDS, TPFLAGS_IS_ABSTRACT, isabstract, isasyncgen, isasyncgenfunction,
    isawaitable, isbuiltin, isclass, iscode, iscoroutine, iscoroutinefunction, isdatadescriptor, isframe,
    isfunction, isgenerator, isgeneratorfunction, isgetsetdescriptor, ismemberdescriptor, ismethod,
    ismethoddescriptor, ismethodwrapper, ismodule, isroutine, istraceback,
)
from _inspect.members import (
    Attribute, classify_class_attrs, cleandoc, get_annotations, getattr_static, getdoc, getmembers,
    getmembers_static, getmro, unwrap,
)
from _inspect.sources import (
    findsource, getabsfile, getblock, getcomments, getfile, getmodule, getmodulename, getsource,
    getsourcefile, getsourcelines,
)
from _inspect.frames import (
    CORO_CLOSED, CORO_CREATED, CORO_RUNNING, CORO_SUSPENDED, ClosureVars, FrameInfo, GEN_CLOSED, GEN_CREATED,
    GEN_RUNNING, GEN_SUSPENDED, Traceback, currentframe, getclosurevars, getcoroutinelocals,
    getcoroutinestate, getframeinfo, getgeneratorlocals, getgeneratorstate, getinnerframes, getlineno,
    getouterframes, stack, trace,
)
from _inspect.parameters import BoundArguments, Parameter, Signature, formatannotation
from _inspect.signatures import (
    ArgInfo, Arguments, FullArgSpec, formatargvalues, getargs, getargvalues, getcallargs, getfullargspec,
    signature,
)
