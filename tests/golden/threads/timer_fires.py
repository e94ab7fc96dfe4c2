import threading

t = threading.Timer(0.05, print, args=["fired"], kwargs={"end": "!\n"})
t.start()
print("waiting")
t.join()
# time: 0.05s
# expect: waiting
# expect: fired!
