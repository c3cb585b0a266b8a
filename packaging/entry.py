"""What the packed executable runs: the same as `python -m speechreader`."""

import os
import sys

# Where no language is set, as in an empty environment, Python itself goes on in UTF-8 (PEP 538). A packed one does not,
# and Qt complains.
if sys.platform == "linux" and not any(map(os.environ.get, ("LC_ALL", "LC_CTYPE", "LANG"))):
    os.environ["LC_CTYPE"] = "C.UTF-8"

from speechreader.__main__ import main

sys.exit(main())
