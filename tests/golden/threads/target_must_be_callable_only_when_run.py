import threading

t = threading.Thread(target=5)
print("made")  # expect: made
t.start()
t.join()
print("went on")  # expect: went on
