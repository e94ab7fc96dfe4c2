import warnings

warnings.filterwarnings("ignore", message="skip.*")
warnings.filterwarnings("always", category=DeprecationWarning)
warnings.warn("skip this")
warnings.warn("old", DeprecationWarning)
warnings.warn("keep this")
# stderr: filter_by_category_and_message.py:6: DeprecationWarning: old
# stderr:   warnings.warn("old", DeprecationWarning)
# stderr: filter_by_category_and_message.py:7: UserWarning: keep this
# stderr:   warnings.warn("keep this")
