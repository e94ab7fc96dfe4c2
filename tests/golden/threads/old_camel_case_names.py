import warnings
warnings.simplefilter("ignore")
import threading

t = threading.Thread(target=lambda: print(threading.currentThread().getName()))
t.setName("old")
t.setDaemon(True)
print(t.getName(), t.isDaemon(), threading.activeCount())
t.start()
t.join()
# expect: old True 1
# expect: old
