def register(cls):
    cls.tag = cls.__name__.lower()
    return cls

@register
class Widget:
    pass

print(Widget.tag)  # expect: widget
