import threading

t = threading.Timer(0.25, print, args=["fired"], kwargs={"end": "!\n"})
t.start()
print("waiting")
t.join()
# time: 0.25s
# expect: waiting
# expect: fired!
