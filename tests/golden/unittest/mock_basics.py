from unittest.mock import Mock, patch, call

m = Mock(return_value=5)
print(m(1, a=2), m.called, m.call_count, m.call_args, m.mock_calls == [call(1, a=2)])
# expect: 5 True 1 call(1, a=2) True
m.assert_called_once_with(1, a=2)
m.side_effect = [1, ValueError("x")]
print(m())  # expect: 1
try:
    m()
except ValueError as error:
    print(error)  # expect: x
with patch("math.floor", return_value=99):
    import math
    print(math.floor(1.5))  # expect: 99
print(math.floor(1.5))  # expect: 1
