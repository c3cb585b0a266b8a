"""Makes the icons anew from their drawings, with any Python that has PySide6; see pack/icons.py."""

import os
import sys

from pack.icons import write_all
from PySide6.QtGui import QGuiApplication

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
application = QGuiApplication(sys.argv)
for made in write_all():
    print(f"{made.name}  {made.stat().st_size} bytes")
