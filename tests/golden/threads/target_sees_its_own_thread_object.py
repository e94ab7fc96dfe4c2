import threading

calls = []
t = threading.Thread(target=lambda: calls.append(threading.current_thread() is t))
t.start()
t.join()
print(calls)  # expect: [True]
