import contextvars
import threading

v = contextvars.ContextVar("v", default="default")
v.set("main")
t = threading.Thread(target=lambda: print(v.get()))
t.start()
t.join()
print(v.get())
# expect: default
# expect: main
