from . import sibling

value = sibling.number + 1
