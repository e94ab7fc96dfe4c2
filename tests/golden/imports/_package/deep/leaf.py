from ..sibling import number
from .. import name

text = f"{__name__} {__package__} {name} {number}"
