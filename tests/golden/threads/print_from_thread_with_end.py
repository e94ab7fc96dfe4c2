import threading

t = threading.Thread(target=lambda: print("a", end=""))
t.start()
t.join()
print("b")  # expect: ab
