def f():
    g()

def g():
    raise ValueError("deep")

try:
    f()
except ValueError as error:
    traceback = error.__traceback__
    print([traceback.tb_lineno, traceback.tb_next.tb_lineno, traceback.tb_next.tb_next.tb_lineno])
    traceback.tb_next.tb_next = None
    print(traceback.tb_next.tb_next, traceback.tb_next.tb_frame.f_code.co_name)
    try:
        traceback.tb_next = traceback
    except ValueError as loop:
        print(loop)
# expect: [8, 2, 5]
# expect: None f
# expect: traceback loop detected
