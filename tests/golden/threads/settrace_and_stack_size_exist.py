import threading

print(threading.stack_size(), callable(threading.settrace), threading.gettrace(), threading.getprofile())
# expect: 0 True None None
