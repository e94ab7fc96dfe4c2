def inner():
    1 / 0

try:
    inner()
except ZeroDivisionError as error:
    tb = error.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, tb.tb_frame.f_code.co_name, tb.tb_next.tb_frame.f_code.co_name)
# expect: 5 2 None <module> inner
