import threading

t = threading.Thread(target=lambda: None)
print(t.ident, t.native_id)  # expect: None None
t.start()
t.join()
print(isinstance(t.ident, int), threading.get_ident() == threading.main_thread().ident)  # expect: True True
