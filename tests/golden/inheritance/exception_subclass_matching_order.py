class AppError(Exception): pass
class NotFound(AppError): pass

for kind in (NotFound, AppError, ValueError):
    try:
        raise kind("m")
    except NotFound as e: print("not found", e)  # expect: not found m
    except AppError as e: print("app", e)  # expect: app m
    except Exception as e: print("other", e)  # expect: other m
