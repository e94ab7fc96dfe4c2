for kind in (KeyError, IndexError, ValueError, OSError):
    try:
        raise kind("x")
    except LookupError as error:
        print("lookup", type(error).__name__)
    except (ValueError, TypeError) as error:
        print("value or type", type(error).__name__)
    except Exception as error:
        print("other", type(error).__name__)
# expect: lookup KeyError
# expect: lookup IndexError
# expect: value or type ValueError
# expect: other OSError
