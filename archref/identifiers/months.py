"""The English names of the months, and a pattern of them as they are printed, whole or cut short.

>>> import re
>>> re.findall(MONTH, "4 Sept. 1951, March 3, and Marlow, May 8")
['Sept.', 'March', 'May']
"""

from __future__ import annotations

NAMES = "January February March April May June July August September October November December".split()
# "Sept." is the one that is cut after four letters
MONTH = (
    "(?:"
    + "|".join(f"Sept?(?:{n[4:]})?" if n == "September" else f"{n[:3]}(?:{n[3:]})?" if n[3:] else n for n in NAMES)
    + r")\b\.?"
)
