from collections import OrderedDict
for key in [(1, 2), "name", (1,)]:
    try:
        OrderedDict(a=1).move_to_end(key)
    except KeyError as error:
        print(error.args)
# expect: (1, 2)
# expect: ('name',)
# expect: (1,)
