import warnings

class MyWarning(UserWarning): pass

warnings.warn("mine", MyWarning)
warnings.warn(MyWarning("instance"))
# stderr: format_and_category_subclass.py:5: MyWarning: mine
# stderr:   warnings.warn("mine", MyWarning)
# stderr: format_and_category_subclass.py:6: MyWarning: instance
# stderr:   warnings.warn(MyWarning("instance"))
