import queue

print(queue.Empty.__mro__[1], queue.Full.__mro__[1], queue.Empty.__module__, queue.Full.__module__, hasattr(queue, "ShutDown"))
# expect: <class 'Exception'> <class 'Exception'> _queue queue False
