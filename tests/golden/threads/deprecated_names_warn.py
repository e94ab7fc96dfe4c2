import threading

threading.currentThread()
threading.Thread().setDaemon(True)
# stderr: deprecated_names_warn.py:3: DeprecationWarning: currentThread() is deprecated, use current_thread() instead
# stderr:   threading.currentThread()
# stderr: deprecated_names_warn.py:4: DeprecationWarning: setDaemon() is deprecated, set the daemon attribute instead
# stderr:   threading.Thread().setDaemon(True)
