"""asyncio.run before 3.11: without a Runner. Ctrl-C is raised wherever the loop is, instead of cancelling the main task."""

import sys

from . import coroutines, events, runners


def run(main, *, debug=None):
    """Run a coroutine in a new loop, to its end."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not coroutines.iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    loop = events.new_event_loop()
    events.set_event_loop(loop)
    if debug is not None:
        loop.set_debug(debug)
    try:
        return loop.run_until_complete(main)
    finally:
        try:
            runners._cancel_all_tasks(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            # Before 3.9, the executor's threads were joined at the program's end only.
            if sys.version_info >= (3, 9):
                loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            events.set_event_loop(None)
            loop.close()
